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

/** What this service reads of {@code answer-overdue.v1}. */
record AnswerOverdueEvent(UUID ticketId, String code, Topic topic, String subject, String level, Message message,
		Requester requester, @Nullable Agent assignee, List<StaffMember> staff, @Nullable StaffMember deputy,
		List<Attachment> attachments, int waitingMinutes, Instant submittedAt) implements RequestEvent {

	AnswerOverdueEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(level, "level");
		Objects.requireNonNull(message, "message");
		Objects.requireNonNull(requester, "requester");
		Objects.requireNonNull(submittedAt, "submittedAt");
		staff = List.copyOf(staff);
		attachments = List.copyOf(attachments);
	}

	@Nullable String assigneeName() {
		return (this.assignee != null) ? this.assignee.name() : null;
	}

}
