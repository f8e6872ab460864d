package org.destek.notification.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What this service reads of {@code ticket-submitted.v1}. */
record TicketSubmitted(UUID ticketId, String code, Topic topic, String subject, Message message, Requester requester,
		List<StaffMember> staff, List<Attachment> attachments, Instant submittedAt) {

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

	record Message(String text) {

		Message {
			Objects.requireNonNull(text, "message.text");
		}

	}

	record Requester(String name, String email, String unit, @Nullable String extension, String language) {

		Requester {
			Objects.requireNonNull(name, "requester.name");
			Objects.requireNonNull(email, "requester.email");
			Objects.requireNonNull(unit, "requester.unit");
		}

	}

	record StaffMember(String address, String name, String language) {

		StaffMember {
			Objects.requireNonNull(address, "staff.address");
			Objects.requireNonNull(name, "staff.name");
		}

	}

	record Attachment(UUID id, String name, long size) {

		Attachment {
			Objects.requireNonNull(id, "attachments.id");
			Objects.requireNonNull(name, "attachments.name");
		}

	}

}
