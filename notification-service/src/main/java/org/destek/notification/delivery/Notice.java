package org.destek.notification.delivery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.NoticeKind;
import org.destek.notification.notice.content.TicketReference;

/**
 * A notice that this sender holds the lease of.
 *
 * @param id its id
 * @param claim the lease: what is written down counts only while it is still held
 * @param ticket the ticket, if it is about one
 * @param kind which mail it is
 * @param recipient who is told
 * @param replyId the id behind the reply address; none when it cannot be answered
 * @param topic the topic in the subjects of a requester's thread
 * @param content what is said, as JSON: read only when rendered, so that one unreadable
 * notice does not hold up its batch
 * @param insteadOf whom it did not reach, as JSON, when it is a copy for another
 * @param messageId its Message-ID
 * @param traceparent the trace of the click that it comes from
 * @param notBefore from when on it was to be sent
 * @param owedSince when the event happened, or the time that the pace held it to
 * @param attempts how often it was tried, this time included
 * @param unknownBefore whether an earlier attempt may have reached the server
 */
record Notice(UUID id, UUID claim, @Nullable TicketReference ticket, NoticeKind kind, Recipient recipient,
		@Nullable UUID replyId, @Nullable String topic, String content, @Nullable String insteadOf, String messageId,
		@Nullable String traceparent, Instant notBefore, Instant owedSince, int attempts, boolean unknownBefore) {

	/** What people call the ticket, for the log. */
	String code() {
		return (this.ticket != null) ? this.ticket.code() : "no ticket";
	}

}
