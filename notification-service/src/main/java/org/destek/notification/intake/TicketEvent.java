package org.destek.notification.intake;

import java.util.UUID;

import org.destek.notification.notice.content.TicketReference;

/** What every event about one ticket says. */
public interface TicketEvent {

	UUID ticketId();

	String code();

	default TicketReference ticket() {
		return new TicketReference(ticketId(), code());
	}

}
