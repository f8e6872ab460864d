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
 * @param paced whether it leaves at the pace of first mails
 * @param submittedAt the time of the request that it is the first mail of
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record NoticeRow(int place, UUID id, UUID eventId, @Nullable UUID ticketId, @Nullable String code, String kind,
		String recipient, String recipientKey, @Nullable String recipientName, String language, String role,
		@Nullable UUID freshReplyId, @Nullable String topic, NoticeContent content, @Nullable Recipient fallback,
		@Nullable UndeliveredRecipient insteadOf, String messageId, @Nullable String traceparent, boolean paced,
		@Nullable Instant submittedAt) {

	static NoticeRow of(PlannedNotice notice, int place, UUID freshId, String messageId, @Nullable String traceparent) {
		TicketReference ticket = notice.ticket();
		Recipient recipient = notice.recipient();
		NoticeContent content = notice.content();
		boolean answerable = ticket != null && notice.kind().inConversation();
		return new NoticeRow(place, notice.id(), notice.eventId(), (ticket != null) ? ticket.id() : null,
				(ticket != null) ? ticket.code() : null, notice.kind().label(), recipient.address(), recipient.key(),
				recipient.name(), recipient.language(), recipient.role().label(), answerable ? freshId : null,
				(content instanceof RequesterNotice told) ? told.topic() : null, content, notice.fallback(),
				notice.insteadOf(), messageId, traceparent, isFirstMail(content), submittedAt(content));
	}

	/**
	 * What anybody can have sent to a stranger by the form, or by a mail in their name.
	 */
	private static boolean isFirstMail(NoticeContent content) {
		return content instanceof RequesterNotice.RequestReceived
				|| (content instanceof RequesterNotice.FilesRefused refused && !refused.proven());
	}

	/** Only a first mail stands for its request. */
	private static @Nullable Instant submittedAt(NoticeContent content) {
		return (content instanceof RequesterNotice.RequestReceived received) ? received.savedAt() : null;
	}

}
