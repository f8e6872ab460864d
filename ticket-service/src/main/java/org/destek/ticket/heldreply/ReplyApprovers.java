package org.destek.ticket.heldreply;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.staffing.TicketStaff;
import org.destek.ticket.topic.Notices;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;

/**
 * Who can release a held reply: always somebody who gets mail and can open the ticket.
 * Otherwise it would be held for ever.
 */
@Component
public class ReplyApprovers {

	private final TicketStaff staff;

	private final Topics topics;

	ReplyApprovers(TicketStaff staff, Topics topics) {
		this.staff = staff;
		this.topics = topics;
	}

	/**
	 * Who can release a reply.
	 * @param ticket its ticket
	 * @param role the side of the counter that its address was given to
	 * @param recipient to whom its address was given
	 * @return the recipient; of the office, while they have to do with the ticket, else
	 * who stands in for them
	 */
	public Recipient of(Ticket ticket, Author role, String recipient) {
		return (role == Author.REQUESTER) ? Recipient.of(ticket.requester()) : Recipient.of(of(ticket, recipient));
	}

	/** Who of the office can release a reply that came to one of them. */
	StaffMember of(Ticket ticket, String recipient) {
		return this.staff.entry(ticket, recipient).orElseGet(() -> standIn(ticket));
	}

	/**
	 * Who releases for those who have nothing to do with a ticket any more: whoever has
	 * it, else the first who watches its topic.
	 */
	StaffMember standIn(Ticket ticket) {
		return Optional.ofNullable(ticket.assignee())
			.map(Agent::address)
			.flatMap((address) -> this.staff.entry(ticket, address))
			.filter((each) -> each.notices() != Notices.NONE)
			.orElseGet(() -> firstOf(this.topics.answering(ticket.topic())));
	}

	private static StaffMember firstOf(Topic topic) {
		return topic.watchers().stream().findFirst().orElseGet(() -> topic.staff().get(0));
	}

}
