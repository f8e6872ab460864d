package org.destek.ticket.bulk;

/** Thrown when something happened to a ticket since it was chosen from the list. */
class StaleTicketException extends RuntimeException {

	StaleTicketException() {
		super("Something happened to the ticket since it was chosen", null, false, false);
	}

}
