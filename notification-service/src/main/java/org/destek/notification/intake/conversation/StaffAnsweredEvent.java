package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Agent;
import org.destek.notification.intake.Attachment;
import org.destek.notification.intake.Message;
import org.destek.notification.intake.Requester;
import org.destek.notification.intake.StaffMember;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code staff-answered.v1}. */
record StaffAnsweredEvent(UUID ticketId, String code, Topic topic, String subject, Message message, Agent author,
		String status, Requester requester, List<StaffMember> staff, @Nullable StaffMember deputy,
		List<Attachment> attachments) implements TicketEvent {

	StaffAnsweredEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(message, "message");
		Objects.requireNonNull(author, "author");
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(requester, "requester");
		staff = List.copyOf(staff);
		attachments = List.copyOf(attachments);
	}

}
