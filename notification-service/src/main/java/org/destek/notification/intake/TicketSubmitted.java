package org.destek.notification.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What this service reads of {@code ticket-submitted.v1}. */
record TicketSubmitted(UUID ticketId, String code, Topic topic, Topic.@Nullable Name team, String subject,
		Message message, Requester requester, List<StaffMember> staff, @Nullable StaffMember deputy,
		List<Attachment> attachments, @Nullable List<String> missingAttachments, Instant submittedAt,
		@Nullable ExpectedAnswer expectedAnswer) implements RequestEvent {

	TicketSubmitted {
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
