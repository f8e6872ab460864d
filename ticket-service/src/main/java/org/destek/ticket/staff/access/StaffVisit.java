package org.destek.ticket.staff.access;

import java.util.Locale;

import org.destek.links.StaffLink;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.topic.StaffMember;

/**
 * Somebody of the office who may see a ticket.
 *
 * @param way how they came
 * @param ticket the ticket
 * @param member their entry of the topics file
 */
public record StaffVisit(Way way, Ticket ticket, StaffMember member) {

	/**
	 * Who acts: by a link its recipient, who may be a mailbox; in a session a person.
	 * @return the entry and the name
	 */
	public StaffActor actor() {
		return new StaffActor(this.member,
				(this.way instanceof BySession session) ? session.viewer().name() : this.member.name());
	}

	/**
	 * Who it is, as far as anybody knows: in a session the person, else the link's
	 * recipient.
	 * @return an address
	 */
	public String person() {
		return (this.way instanceof BySession session) ? session.viewer().address() : this.member.address();
	}

	/** The link that they came by; a problem where it was by none. */
	StaffLink link() {
		if (this.way instanceof ByLink by) {
			return by.link();
		}
		throw new ProblemException(ProblemKind.NOT_FOUND);
	}

	/** The mailbox to prove, in lower case. */
	String address() {
		return this.member.address().toLowerCase(Locale.ROOT);
	}

	/** How somebody of the office comes to a ticket. */
	public sealed interface Way permits ByLink, BySession {

	}

	/** By the link of a notice. */
	record ByLink(StaffLink link) implements Way {
	}

	/** Signed in at the desk. */
	record BySession(Viewer viewer) implements Way {
	}

}
