package org.destek.ticket.incoming;

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
class Releasers {

	private final Believing believing;

	private final Topics topics;

	Releasers(Believing believing, Topics topics) {
		this.believing = believing;
		this.topics = topics;
	}

	/**
	 * Who can release a reply.
	 * @param ticket its ticket
	 * @param reply the reply
	 * @return to whom its address was given; whoever has the ticket, else the first who
	 * watches its topic, when they have nothing to do with it any more
	 */
	Recipient of(Ticket ticket, ReplyReceived reply) {
		return (reply.author() == Author.REQUESTER) ? Recipient.of(ticket.requester())
				: Recipient.of(this.believing.entry(ticket, reply.recipient())
					.or(() -> holder(ticket))
					.orElseGet(() -> firstOf(this.topics.answering(ticket.topic()))));
	}

	private Optional<StaffMember> holder(Ticket ticket) {
		return Optional.ofNullable(ticket.assignee())
			.map(Agent::address)
			.flatMap((address) -> this.believing.entry(ticket, address))
			.filter((each) -> each.notices() != Notices.NONE);
	}

	private static StaffMember firstOf(Topic topic) {
		return topic.watchers().stream().findFirst().orElseGet(() -> topic.staff().get(0));
	}

}
