package org.destek.ticket.ticket;

import java.security.MessageDigest;
import java.util.Optional;

import org.destek.links.TicketLink;
import org.destek.links.TicketLinks;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Opens a ticket to who can prove that it is theirs. */
@Component
public class TicketAccess {

	private static final String BEARER = "bearer ";

	private final Tickets tickets;

	private final TicketLinks links;

	TicketAccess(Tickets tickets, TicketLinks links) {
		this.tickets = tickets;
		this.links = links;
	}

	/**
	 * Opens a ticket.
	 * @param typedCode its code as somebody typed it
	 * @param authorization the header, with the access key or the token of a mailed link
	 * @return the ticket; or the same problem, after the same work, for an unknown code,
	 * a wrong key and none
	 */
	public Mono<Ticket> open(String typedCode, @Nullable String authorization) {
		String presented = bearerOf(authorization);
		byte[] hash = AccessKeys.hashOf(presented);
		Optional<TicketLink> link = this.links.verify(presented);
		return Mono.justOrEmpty(TicketCode.parse(typedCode))
			.flatMap(this.tickets::find)
			.filter((ticket) -> MessageDigest.isEqual(ticket.accessKeyHash(), hash) | opens(link, ticket))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	private static boolean opens(Optional<TicketLink> link, Ticket ticket) {
		return link.filter((each) -> each.opens(ticket.id(), ticket.requester().email().text())).isPresent();
	}

	private static String bearerOf(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return "";
		}
		return authorization.substring(BEARER.length()).strip();
	}

}
