package org.destek.ticket.ticket;

import java.security.MessageDigest;
import java.util.UUID;

import org.destek.links.LinkPurpose;
import org.destek.links.SignedToken;
import org.destek.links.SignedTokens;
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

	private final SignedTokens tokens;

	TicketAccess(Tickets tickets, SignedTokens tokens) {
		this.tickets = tickets;
		this.tokens = tokens;
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
		String tokenFor = this.tokens.verify(LinkPurpose.TICKET_ACCESS, presented).map(SignedToken::subject).orElse("");
		return Mono.justOrEmpty(TicketCode.parse(typedCode))
			.flatMap(this.tickets::find)
			.filter((ticket) -> MessageDigest.isEqual(ticket.accessKeyHash(), hash) | isFor(ticket.id(), tokenFor))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	private static boolean isFor(UUID ticketId, String tokenFor) {
		return ticketId.toString().equals(tokenFor);
	}

	private static String bearerOf(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return "";
		}
		return authorization.substring(BEARER.length()).strip();
	}

}
