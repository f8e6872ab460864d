package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.destek.notification.intake.RefusedFile;
import org.destek.notification.intake.Requester;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code files-refused.v1}. */
record FilesRefusedEvent(UUID ticketId, String code, Topic topic, String subject, Requester requester, boolean proven,
		List<RefusedFile> refusedFiles) implements TicketEvent {

	FilesRefusedEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(requester, "requester");
		refusedFiles = List.copyOf(refusedFiles);
	}

}
