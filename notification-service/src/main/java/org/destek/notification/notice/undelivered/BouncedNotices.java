package org.destek.notification.notice.undelivered;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.RecipientRole;
import org.destek.notification.notice.UndeliveredRecipient;
import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.TicketReference;

/**
 * What follows when a notice does not reach its mailbox: the deputy gets it instead of a
 * member of staff, {@code notice-bounced.v1} is published, and a requester whose address
 * was corrected meanwhile gets it there.
 */
@Component
public class BouncedNotices {

	private final UndeliveredNotices notices;

	private final NoticePlanning planning;

	private final AddressCorrection corrected;

	private final Outbox outbox;

	private final Clock clock;

	BouncedNotices(UndeliveredNotices notices, NoticePlanning planning, AddressCorrection corrected, Outbox outbox,
			Clock clock) {
		this.notices = notices;
		this.planning = planning;
		this.corrected = corrected;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Marks a notice, gives it to its deputy, and tells {@code notice-bounced.v1}; a
	 * repeat, or the id of no notice, does nothing.
	 * @param noticeId the notice
	 * @param reason as in {@code notice-bounced.v1}
	 * @return completes inside the caller's transaction
	 */
	public Mono<Void> bounced(UUID noticeId, String reason) {
		return this.notices.mark(noticeId, reason)
			.flatMap((notice) -> notifyFallback(notice, reason).then(publishBounce(notice, reason))
				.then(resend(notice)));
	}

	private Mono<Void> notifyFallback(StoredNotice notice, String reason) {
		Recipient fallback = notice.fallback();
		NoticeContent content = notice.content();
		if (fallback == null || content == null || fallback.key().equals(notice.recipient().key())) {
			return Mono.empty();
		}
		return this.planning.plan(List.of(new PlannedNotice(notice.eventId(), notice.ticket(), fallback, content, null,
				new UndeliveredRecipient(notice.recipient().address(), reason))));
	}

	private Mono<Void> resend(StoredNotice notice) {
		TicketReference ticket = notice.ticket();
		return (ticket != null && notice.recipient().role() == RecipientRole.REQUESTER)
				? this.corrected.bouncedLate(ticket, notice) : Mono.empty();
	}

	/** What is outside a conversation is nothing that a ticket could show. */
	private Mono<Void> publishBounce(StoredNotice notice, String reason) {
		TicketReference ticket = notice.ticket();
		if (ticket == null || !notice.kind().inConversation()) {
			return Mono.empty();
		}
		NoticeBounced data = new NoticeBounced(ticket.id(), ticket.code(), notice.id(), notice.kind().label(),
				notice.recipient().role().label(), notice.recipient().address(), reason, this.clock.instant());
		return this.outbox
			.append(new OutgoingEvent(NoticeBounced.TOPIC, ticket.id(), NoticeBounced.TYPE, ticket.code(), data))
			.then();
	}

}
