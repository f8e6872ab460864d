package org.destek.notification.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What this service reads of {@code requester-replied.v1}. */
record RequesterRepliedEvent(UUID ticketId, String code, Topic topic, String subject, Message message,
		Requester requester, boolean reopened, List<StaffMember> staff, @Nullable StaffMember deputy,
		List<Attachment> attachments, @Nullable List<String> missingAttachments,
		Instant repliedAt) implements TicketEvent {

	RequesterRepliedEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(message, "message");
		Objects.requireNonNull(requester, "requester");
		Objects.requireNonNull(repliedAt, "repliedAt");
		staff = List.copyOf(staff);
		attachments = List.copyOf(attachments);
	}

}
