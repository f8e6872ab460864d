package org.destek.notification.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What this service reads of {@code ticket-moved.v1}. */
record TicketMoved(UUID ticketId, String code, Topic topic, String subject, Topic from, Agent by, Message message,
		Requester requester, List<StaffMember> staff, @Nullable StaffMember deputy, @Nullable StaffMember formerHolder,
		List<Attachment> attachments, Instant submittedAt) implements RequestEvent {

	TicketMoved {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(from, "from");
		Objects.requireNonNull(by, "by");
		Objects.requireNonNull(message, "message");
		Objects.requireNonNull(requester, "requester");
		Objects.requireNonNull(submittedAt, "submittedAt");
		staff = List.copyOf(staff);
		attachments = List.copyOf(attachments);
	}

}
