package org.destek.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, moved by as much as a test says. */
public final class SettableClock extends Clock {

	private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

	public void advance(Duration time) {
		this.moved.updateAndGet((before) -> before.plus(time));
	}

	public void reset() {
		this.moved.set(Duration.ZERO);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Times are UTC here");
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.moved.get());
	}

}
