package org.destek.notification.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What this service reads of {@code ticket-assigned.v1}. */
record TicketAssigned(UUID ticketId, String code, Topic topic, String subject, Agent assignee, Agent by,
		Message message, Requester requester, List<StaffMember> staff, @Nullable StaffMember deputy,
		@Nullable StaffMember formerHolder, List<Attachment> attachments, Instant submittedAt) implements RequestEvent {

	TicketAssigned {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(assignee, "assignee");
		Objects.requireNonNull(by, "by");
		Objects.requireNonNull(message, "message");
		Objects.requireNonNull(requester, "requester");
		Objects.requireNonNull(submittedAt, "submittedAt");
		staff = List.copyOf(staff);
		attachments = List.copyOf(attachments);
	}

}
