package org.destek.notification.intake.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Agent;
import org.destek.notification.intake.Attachment;
import org.destek.notification.intake.Message;
import org.destek.notification.intake.Requester;
import org.destek.notification.intake.StaffMember;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code ticket-assigned.v1}. */
record TicketAssignedEvent(UUID ticketId, String code, Topic topic, String subject, Agent assignee, Agent by,
		Message message, Requester requester, List<StaffMember> staff, @Nullable StaffMember deputy,
		@Nullable StaffMember formerHolder, List<Attachment> attachments, Instant submittedAt) implements RequestEvent {

	TicketAssignedEvent {
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
