package org.destek.ticket.core;

import java.security.MessageDigest;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.links.TicketLink;
import org.destek.links.TicketLinks;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

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
		Claim claim = claim(authorization);
		return Mono.justOrEmpty(TicketCode.parse(typedCode))
			.flatMap(this.tickets::find)
			.filter(claim::opens)
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	/**
	 * Reads what somebody shows to have a ticket opened.
	 * @param authorization the header, with the access key or the token of a mailed link
	 */
	public Claim claim(@Nullable String authorization) {
		String presented = bearerOf(authorization);
		return new Claim(AccessKeys.hashOf(presented), this.links.verify(presented).orElse(null));
	}

	private static String bearerOf(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return "";
		}
		return authorization.substring(BEARER.length()).strip();
	}

	/**
	 * What was shown.
	 *
	 * @param keyHash of the text, as if it were an access key
	 * @param link what the text says as a mailed link; null when it is none
	 */
	public record Claim(byte[] keyHash, @Nullable TicketLink link) {

		public boolean opens(Ticket ticket) {
			return MessageDigest.isEqual(ticket.accessKeyHash(), this.keyHash)
					| (this.link != null && this.link.opens(ticket.id(), ticket.requester().email().text()));
		}

		/** The ticket that a mailed link names; whether it opens it is not said. */
		public @Nullable UUID linked() {
			return (this.link != null) ? this.link.ticketId() : null;
		}

	}

}
