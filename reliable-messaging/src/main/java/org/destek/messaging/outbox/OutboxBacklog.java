package org.destek.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Flux;

/**
 * Watches how much waits to be sent, for metrics and health: looked up every few seconds,
 * not whenever somebody asks.
 */
class OutboxBacklog {

	private final OutboxRows rows;

	private final OutboxProperties properties;

	private final Clock clock;

	private volatile Backlog latest = Backlog.NONE;

	private volatile Instant looked;

	OutboxBacklog(OutboxRows rows, OutboxProperties properties, Clock clock, MeterRegistry meters) {
		this.rows = rows;
		this.properties = properties;
		this.clock = clock;
		this.looked = clock.instant();
		Gauge.builder("destek.outbox.unsent", this, OutboxBacklog::unsent)
			.description("Events told and not yet sent, counted up to " + OutboxRows.COUNTED_AT_MOST)
			.register(meters);
		Gauge.builder("destek.outbox.oldest", this, (backlog) -> backlog.age().toMillis() / 1000.0)
			.description("Age of the oldest unsent event")
			.baseUnit("seconds")
			.register(meters);
		Gauge.builder("destek.outbox.unwatched", this, (backlog) -> backlog.since(backlog.looked).toMillis() / 1000.0)
			.description("Since the outbox could last be counted")
			.baseUnit("seconds")
			.register(meters);
	}

	Flux<?> watch() {
		return Flux.interval(Duration.ZERO, this.properties.watchInterval())
			.onBackpressureDrop()
			.concatMap((tick) -> this.rows.backlog(), 0)
			.doOnNext(this::keep);
	}

	private void keep(Backlog counted) {
		this.latest = counted;
		this.looked = this.clock.instant();
	}

	long unsent() {
		return this.latest.unsent();
	}

	/**
	 * Age of the oldest unsent event.
	 * @return zero when none waits
	 */
	Duration age() {
		Instant oldest = this.latest.oldest();
		return (oldest != null) ? since(oldest) : Duration.ZERO;
	}

	private Duration since(Instant time) {
		Duration age = Duration.between(time, this.clock.instant());
		return age.isNegative() ? Duration.ZERO : age;
	}

}
