package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Addressee;
import org.destek.notification.intake.RefusedFile;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code command-answered.v1}. */
record CommandAnsweredEvent(UUID ticketId, String code, Topic topic, String subject, Addressee recipient, String act,
		@Nullable String reason, @Nullable String argument, @Nullable String person, boolean kept, List<String> choices,
		@Nullable Integer moreChoices, List<RefusedFile> refusedFiles) implements TicketEvent {

	CommandAnsweredEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(recipient, "recipient");
		Objects.requireNonNull(act, "act");
		choices = List.copyOf(choices);
		refusedFiles = List.copyOf(refusedFiles);
	}

}
