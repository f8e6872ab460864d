package org.destek.ticket;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test puts forward; it begins on the next Tuesday, 11 in the morning. */
public final class SettableClock extends Clock {

	public static final ZoneId OFFICE = ZoneId.of("Europe/Istanbul");

	private final Instant beginning = Instant.now()
		.atZone(OFFICE)
		.with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
		.with(LocalTime.of(11, 0))
		.toInstant();

	private final AtomicReference<Instant> now = new AtomicReference<>(this.beginning);

	public void reset() {
		this.now.set(this.beginning);
	}

	public void forward(Duration time) {
		this.now.updateAndGet((before) -> before.plus(time));
	}

	/** Puts it to an hour of the day that is so many days after the first. */
	public void set(int days, String time) {
		this.now.set(this.beginning.atZone(OFFICE).plusDays(days).with(LocalTime.parse(time)).toInstant());
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Instant instant() {
		return this.now.get();
	}

}
