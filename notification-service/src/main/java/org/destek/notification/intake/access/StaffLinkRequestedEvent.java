package org.destek.notification.intake.access;

import java.util.Objects;
import java.util.UUID;

import org.destek.notification.intake.Addressee;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code staff-link-requested.v1}. */
record StaffLinkRequestedEvent(UUID ticketId, String code, Topic topic, String subject,
		Addressee recipient) implements TicketEvent {

	StaffLinkRequestedEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(recipient, "recipient");
	}

}
