package org.destek.notification.intake;

import java.util.Objects;
import java.util.UUID;

/** What this service reads of {@code requester-address-corrected.v1}. */
record RequesterAddressCorrected(UUID ticketId, String code, Topic topic, Requester requester) implements TicketEvent {

	RequesterAddressCorrected {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(requester, "requester");
	}

}
