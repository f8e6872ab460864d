package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Agent;
import org.destek.notification.intake.Attachment;
import org.destek.notification.intake.Message;
import org.destek.notification.intake.StaffMember;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code note-added.v1}. */
record NoteAddedEvent(UUID ticketId, String code, Topic topic, String subject, Message note, Agent author,
		List<StaffMember> staff, @Nullable StaffMember deputy, List<Attachment> attachments) implements TicketEvent {

	NoteAddedEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(note, "note");
		Objects.requireNonNull(author, "author");
		staff = List.copyOf(staff);
		attachments = List.copyOf(attachments);
	}

}
