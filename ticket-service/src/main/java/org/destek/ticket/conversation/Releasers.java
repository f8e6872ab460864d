package org.destek.ticket.conversation;

import java.util.Optional;

import org.destek.ticket.event.Recipient;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.topic.Notices;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;

import org.springframework.stereotype.Component;

/**
 * Who is asked about a reply that is not believed: always somebody who gets mail and can
 * open the ticket, or it would be held for ever.
 */
@Component
public class Releasers {

	private final TicketStaff staff;

	private final Topics topics;

	Releasers(TicketStaff staff, Topics topics) {
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
