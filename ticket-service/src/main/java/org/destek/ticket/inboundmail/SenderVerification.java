package org.destek.ticket.inboundmail;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.heldreply.HeldReply.Reason;
import org.destek.ticket.people.People;
import org.destek.ticket.people.Person;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.staffing.TicketStaff;
import org.destek.ticket.topic.StaffMember;

/**
 * Decides whether the sender of a reply by mail is believed. A good reply address is not
 * enough: the sender must be somebody whom the recipient's entry names, and for one of
 * the office a server must vouch: what they write speaks for the university.
 */
@Component
class SenderVerification {

	private final TicketStaff staff;

	private final People people;

	SenderVerification(TicketStaff staff, People people) {
		this.staff = staff;
		this.people = people;
	}

	/**
	 * Why a reply is not believed.
	 * @param ticket its ticket
	 * @param reply the reply
	 * @return the reason; empty when it is believed
	 */
	Optional<Reason> doubtOf(Ticket ticket, ReplyReceived reply) {
		boolean known = (reply.role() == Author.STAFF) ? writer(ticket, reply).isPresent()
				: ticket.requester().email().text().equalsIgnoreCase(reply.sender().address());
		if (!known) {
			return Optional.of(Reason.UNKNOWN_SENDER);
		}
		// Operations look at a forged sender before they let a mail out.
		return (isVouchedFor(reply) || reply.released()) ? Optional.empty() : Optional.of(Reason.UNAUTHENTICATED);
	}

	/**
	 * A requester's words reach the office alone: they need no server's word, only no
	 * server's doubt.
	 */
	private static boolean isVouchedFor(ReplyReceived reply) {
		return (reply.role() == Author.STAFF) ? "pass".equals(reply.authentication())
				: !"fail".equals(reply.authentication());
	}

	/**
	 * Who of the office wrote a mail that answers nothing.
	 * @param sender who the mail says it is from
	 * @param authentication whether a server that we trust calls the sender genuine
	 * @param released whether operations let it out of the quarantine
	 * @return the person; empty when it is nobody's of the office, or not believed
	 */
	Optional<Person> writer(Sender sender, String authentication, boolean released) {
		return ("pass".equals(authentication) || released) ? this.people.find(sender.address()) : Optional.empty();
	}

	/**
	 * Who of the office wrote a reply. Whoever is listed is that person, whatever mailbox
	 * the notice went to and whatever name the mail has.
	 * @param ticket its ticket
	 * @param reply the reply
	 * @return the person; empty when the recipient's entry names no such sender, or has
	 * nothing to do with the ticket any more
	 */
	Optional<StaffActor> writer(Ticket ticket, ReplyReceived reply) {
		String sender = reply.sender().address();
		return this.staff.entry(ticket, reply.recipient())
			.filter((member) -> member.isAnsweredBy(sender))
			.map((member) -> member.is(sender) ? new StaffActor(member, member.name())
					: behind(member, ticket, reply.sender()))
			.or(() -> atDesk(ticket, reply));
	}

	/**
	 * Whoever asked by mail to see a ticket of a topic that is not theirs, as the head
	 * may.
	 */
	private Optional<StaffActor> atDesk(Ticket ticket, ReplyReceived reply) {
		return this.people.find(reply.recipient())
			.filter((person) -> person.writesFrom(reply.sender().address()))
			.filter((person) -> this.staff.maySee(person.viewer(), ticket))
			.map((person) -> new StaffActor(this.staff.entryOf(person.viewer(), ticket), person.name()));
	}

	private StaffActor behind(StaffMember mailbox, Ticket ticket, Sender sender) {
		return this.people.find(sender.address())
			.filter(Person::listed)
			.map((person) -> new StaffActor(this.staff.entry(ticket, person.address()).orElse(mailbox), person.name()))
			.orElseGet(() -> new StaffActor(mailbox, nameOf(sender)));
	}

	private static String nameOf(Sender sender) {
		String name = TypedText.firstWordsOf(TypedText.line(sender.name()));
		return name.isEmpty() ? sender.address().substring(0, sender.address().lastIndexOf('@')) : name;
	}

}
