package org.destek.notification.notice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.RequesterNotice;
import org.destek.notification.notice.content.TicketReference;

/**
 * A notice as the statement that adds many of them reads it.
 *
 * @param place its place among them; those to one person leave in this order
 * @param freshReplyId the id behind the reply address, should there be none yet; none
 * when it cannot be answered
 * @param mailbox the one behind the recipient, where a budget says when it leaves
 * @param budget what it is taken from; none when it never waits
 * @param submittedAt the time of the request that it is the first mail of
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record NoticeRow(int place, UUID id, UUID eventId, @Nullable UUID ticketId, @Nullable String code, String kind,
		String recipient, String recipientKey, @Nullable String recipientName, String language, String role,
		@Nullable UUID freshReplyId, @Nullable String topic, NoticeContent content, @Nullable Recipient fallback,
		@Nullable UndeliveredRecipient insteadOf, String messageId, @Nullable String traceparent,
		@Nullable String mailbox, @Nullable String budget, @Nullable Instant submittedAt) {

	static NoticeRow of(PlannedNotice notice, int place, UUID freshId, String messageId, @Nullable String traceparent) {
		TicketReference ticket = notice.ticket();
		Recipient recipient = notice.recipient();
		NoticeContent content = notice.content();
		MailBudget budget = MailBudget.of(notice).orElse(null);
		boolean answerable = ticket != null && notice.kind().inConversation();
		return new NoticeRow(place, notice.id(), notice.eventId(), (ticket != null) ? ticket.id() : null,
				(ticket != null) ? ticket.code() : null, notice.kind().label(), recipient.address(), recipient.key(),
				recipient.name(), recipient.language(), recipient.role().label(), answerable ? freshId : null,
				(content instanceof RequesterNotice told) ? told.topic() : null, content, notice.fallback(),
				notice.insteadOf(), messageId, traceparent,
				(budget != null) ? Mailbox.of(recipient.address()).key() : null,
				(budget != null) ? budget.label() : null, submittedAt(content));
	}

	/** Only a first mail stands for its request. */
	private static @Nullable Instant submittedAt(NoticeContent content) {
		return (content instanceof RequesterNotice.RequestReceived received) ? received.savedAt() : null;
	}

}
