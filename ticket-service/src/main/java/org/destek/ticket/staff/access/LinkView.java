package org.destek.ticket.staff.access;

/**
 * What a link shows in a browser that has proved nothing: no more than stands in the head
 * of its mail, for whoever has the one has the other.
 *
 * @param code the ticket's
 * @param recipient the address that the notice went to, and that a code would go to
 */
record LinkView(String code, String recipient) {

	static LinkView of(StaffVisit visit) {
		return new LinkView(visit.ticket().code().text(), visit.link().recipient());
	}

}
