package org.destek.notification.intake;

import java.util.UUID;

import org.destek.notification.plan.TicketReference;

/** What every event about one ticket says. */
interface TicketEvent {

	UUID ticketId();

	String code();

	default TicketReference ticket() {
		return new TicketReference(ticketId(), code());
	}

}
