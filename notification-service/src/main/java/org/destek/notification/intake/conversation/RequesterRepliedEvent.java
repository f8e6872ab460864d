package org.destek.notification.intake.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Attachment;
import org.destek.notification.intake.Message;
import org.destek.notification.intake.Requester;
import org.destek.notification.intake.StaffMember;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

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
