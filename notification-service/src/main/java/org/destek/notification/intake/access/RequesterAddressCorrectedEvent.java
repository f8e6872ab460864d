package org.destek.notification.intake.access;

import java.util.Objects;
import java.util.UUID;

import org.destek.notification.intake.Requester;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code requester-address-corrected.v1}. */
record RequesterAddressCorrectedEvent(UUID ticketId, String code, Topic topic,
		Requester requester) implements TicketEvent {

	RequesterAddressCorrectedEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(requester, "requester");
	}

}
