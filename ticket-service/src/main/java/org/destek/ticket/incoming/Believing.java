package org.destek.ticket.incoming;

import java.util.Optional;

import org.destek.ticket.conversation.HeldReply.Reason;
import org.destek.ticket.conversation.StaffActor;
import org.destek.ticket.conversation.TicketStaff;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TypedText;

import org.springframework.stereotype.Component;

/**
 * Decides whether a reply by mail is believed: a good reply address is not enough, the
 * sender must be somebody whom its recipient's entry names.
 */
@Component
class Believing {

	private final TicketStaff staff;

	Believing(TicketStaff staff) {
		this.staff = staff;
	}

	/**
	 * Why a reply is not believed.
	 * @param ticket its ticket
	 * @param reply the reply
	 * @return the reason; empty when it is believed
	 */
	Optional<Reason> doubtOf(Ticket ticket, ReplyReceived reply) {
		boolean known = (reply.author() == Author.STAFF) ? writer(ticket, reply).isPresent()
				: ticket.requester().email().text().equalsIgnoreCase(reply.sender().address());
		if (!known) {
			return Optional.of(Reason.UNKNOWN_SENDER);
		}
		// Operations look at a forged sender before they let a mail out.
		boolean forged = "fail".equals(reply.authentication()) && !reply.released();
		return forged ? Optional.of(Reason.UNAUTHENTICATED) : Optional.empty();
	}

	/**
	 * Who of the office wrote a reply.
	 * @param ticket its ticket
	 * @param reply the reply
	 * @return the person; empty when the recipient's entry names no such sender, or has
	 * nothing to do with the ticket any more
	 */
	Optional<StaffActor> writer(Ticket ticket, ReplyReceived reply) {
		String sender = reply.sender().address();
		return this.staff.entry(ticket, reply.recipient())
			.filter((member) -> member.isAnsweredBy(sender))
			.map((member) -> new StaffActor(member, member.is(sender) ? member.name() : nameOf(reply.sender())));
	}

	private static String nameOf(Sender sender) {
		String name = TypedText.firstWordsOf(TypedText.line(sender.name()));
		return name.isEmpty() ? sender.address().substring(0, sender.address().lastIndexOf('@')) : name;
	}

}
