package org.destek.ticket.staff.access;

import java.util.Locale;

import org.destek.links.StaffLink;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.topic.StaffMember;

/**
 * Somebody of the office who may see a ticket.
 *
 * @param link the link that they came by
 * @param ticket the ticket
 * @param member their entry of the topics file
 */
public record StaffVisit(StaffLink link, Ticket ticket, StaffMember member) {

	public StaffActor actor() {
		return new StaffActor(this.member, this.member.name());
	}

	/** The mailbox to prove, in lower case. */
	String address() {
		return this.member.address().toLowerCase(Locale.ROOT);
	}

}
