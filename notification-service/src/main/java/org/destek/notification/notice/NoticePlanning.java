package org.destek.notification.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalEventPublisher;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.InboxInsert;

/** Writes down who is owed which mail, together with the note of what it tells of. */
@Component
public class NoticePlanning {

	private final Notices notices;

	private final Clock clock;

	private final ApplicationEventPublisher now;

	private final TransactionalEventPublisher events;

	NoticePlanning(Notices notices, Clock clock, ApplicationEventPublisher events) {
		this.notices = notices;
		this.clock = clock;
		this.now = events;
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
	 * @param eventTime when that happened which they tell of
	 * @return completes inside the caller's transaction; {@link NoticesPlanned} is
	 * published after its commit
	 */
	public Mono<Void> plan(List<PlannedNotice> planned, Instant eventTime) {
		return planned.isEmpty() ? Mono.empty()
				: this.notices.add(planned, eventTime).then(this.events.publishEvent(new NoticesPlanned()));
	}

	/**
	 * Keeps the notices that an event makes, in one statement with the note that it was
	 * heard, and outside any transaction; {@link NoticesPlanned} is published then.
	 * @param planned the notices, each for another recipient or role
	 * @param eventTime when that happened which they tell of
	 * @param note of the event
	 * @return whether the event was new; else nothing was kept
	 */
	public Mono<Boolean> planOnce(List<PlannedNotice> planned, Instant eventTime, InboxInsert note) {
		return this.notices.addOnce(planned, eventTime, note)
			.doOnNext((isNew) -> wakeSenderIf(isNew && !planned.isEmpty()));
	}

	private void wakeSenderIf(boolean anyPlanned) {
		if (anyPlanned) {
			this.now.publishEvent(new NoticesPlanned());
		}
	}

}
