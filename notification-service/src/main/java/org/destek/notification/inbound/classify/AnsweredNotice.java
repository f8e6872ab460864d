package org.destek.notification.inbound.classify;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a reply address was given for.
 *
 * @param ticketId the ticket
 * @param code its code
 * @param role {@code requester} or {@code staff}
 * @param recipient to whom it was given
 * @param noticeAt when the very notice that is answered was planned, when that is known
 */
public record AnsweredNotice(UUID ticketId, String code, String role, String recipient, @Nullable Instant noticeAt) {

	boolean isStaffs() {
		return this.role.equals("staff");
	}

	AnsweredNotice at(@Nullable Instant planned) {
		return new AnsweredNotice(this.ticketId, this.code, this.role, this.recipient, planned);
	}

}
