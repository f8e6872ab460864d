package org.destek.notification.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalEventPublisher;

/** Writes down who is owed which mail, in the transaction of the event's intake. */
@Component
public class NoticePlanning {

	private final Notices notices;

	private final Clock clock;

	private final TransactionalEventPublisher events;

	NoticePlanning(Notices notices, Clock clock, ApplicationEventPublisher events) {
		this.notices = notices;
		this.clock = clock;
		this.events = new TransactionalEventPublisher(events);
	}

	/**
	 * Keeps notices of what happens in this moment.
	 * @param planned the notices, each for another recipient or role
	 * @return as with a time
	 */
	public Mono<Void> plan(List<PlannedNotice> planned) {
		return plan(planned, this.clock.instant());
	}

	/**
	 * Keeps the notices until they are sent. One that is already kept is left as it is.
	 * @param planned the notices, each for another recipient or role
	 * @param told when that happened which they tell of
	 * @return completes inside the caller's transaction; {@link NoticesPlanned} is told
	 * after its commit
	 */
	public Mono<Void> plan(List<PlannedNotice> planned, Instant told) {
		return planned.isEmpty() ? Mono.empty()
				: this.notices.add(planned, told).then(this.events.publishEvent(new NoticesPlanned()));
	}

}
