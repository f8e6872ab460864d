package org.destek.notification.intake.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.LocalText;
import org.destek.notification.intake.Attachment;
import org.destek.notification.intake.Message;
import org.destek.notification.intake.Requester;
import org.destek.notification.intake.StaffMember;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code ticket-submitted.v1}. */
record TicketSubmittedEvent(UUID ticketId, String code, Topic topic, @Nullable LocalText team, String subject,
		Message message, Requester requester, List<StaffMember> staff, @Nullable StaffMember deputy,
		List<Attachment> attachments, @Nullable List<String> missingAttachments, Instant submittedAt,
		@Nullable ExpectedAnswer expectedAnswer) implements RequestEvent {

	TicketSubmittedEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(message, "message");
		Objects.requireNonNull(requester, "requester");
		Objects.requireNonNull(submittedAt, "submittedAt");
		staff = List.copyOf(staff);
		attachments = List.copyOf(attachments);
	}

	record ExpectedAnswer(int halfWithinMinutes, int mostWithinMinutes) {
	}

}
