package org.destek.ticket.tracking;

import java.time.Instant;
import java.util.UUID;

import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.topic.NamedTopic;

/**
 * Published when a ticket's own requester asked for its link again; holds no link, for
 * its consumer makes one.
 *
 * @param ticketId the ticket
 * @param code its name for people
 * @param topic what it is about
 * @param requester who gets the link
 * @param requestedAt when it was asked for
 */
record AccessLinkRequested(UUID ticketId, String code, NamedTopic topic, Recipient requester, Instant requestedAt) {

	static final String TYPE = "access-link-requested.v1";

	static AccessLinkRequested of(Ticket ticket, NamedTopic topic, Instant now) {
		Requester requester = ticket.requester();
		return new AccessLinkRequested(ticket.id(), ticket.code().text(), topic,
				new Recipient(requester.name(), requester.email().text(), requester.language().tag()), now);
	}

	record Recipient(String name, String email, String language) {
	}

}
