package org.destek.notification.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalEventPublisher;

/** Writes down who is owed which mail, in the transaction of the event's intake. */
@Component
public class NoticePlanning {

	private final Notices notices;

	private final ReplyAddresses replyAddresses;

	private final FirstMailPace firstMailPace;

	private final Clock clock;

	private final TransactionalEventPublisher events;

	NoticePlanning(Notices notices, ReplyAddresses replyAddresses, FirstMailPace firstMailPace, Clock clock,
			ApplicationEventPublisher events) {
		this.notices = notices;
		this.replyAddresses = replyAddresses;
		this.firstMailPace = firstMailPace;
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
		return Flux.fromIterable(planned)
			.concatMap((notice) -> keep(notice, told))
			.then(this.events.publishEvent(new NoticesPlanned()));
	}

	private Mono<Void> keep(PlannedNotice notice, Instant told) {
		return leavesAt(notice).flatMap((time) -> replyIdFor(notice)
			.flatMap((replyId) -> this.notices.add(notice, replyId.orElse(null), told, time)));
	}

	private Mono<Optional<UUID>> replyIdFor(PlannedNotice notice) {
		TicketReference ticket = notice.ticket();
		if (ticket == null || !notice.kind().inConversation()) {
			return Mono.just(Optional.empty());
		}
		String topic = (notice.content() instanceof ForRequester content) ? content.topic() : null;
		return this.replyAddresses.idFor(ticket.id(), notice.recipient(), topic).map(Optional::of);
	}

	private Mono<Instant> leavesAt(PlannedNotice notice) {
		boolean first = notice.kind() == NoticeKind.REQUEST_RECEIVED
				|| (notice.content() instanceof ForRequester.FilesRefused refused && !refused.proven());
		return first ? this.firstMailPace.nextFor(notice.recipient()) : Mono.fromSupplier(this.clock::instant);
	}

}
