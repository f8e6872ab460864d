package org.destek.links;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs and reads the links in mails to requesters. A corrected address closes the links
 * that went to the old one, which may be a stranger's.
 */
public final class TicketLinks {

	private static final String MAILBOX = "mailbox";

	private final SignedTokens tokens;

	public TicketLinks(SignedTokens tokens) {
		this.tokens = tokens;
	}

	/**
	 * Signs a link's token.
	 * @param link what it says
	 * @param code the ticket's code, for whoever looks into the token
	 * @param validity how long it is good, from now
	 * @return the token, URL-safe
	 */
	public String sign(TicketLink link, String code, Duration validity) {
		return this.tokens.sign(LinkPurpose.TICKET_ACCESS, link.ticketId().toString(),
				Map.of("code", code, MAILBOX, link.mailbox()), validity);
	}

	/**
	 * Reads a token that may come from anybody.
	 * @param token the text as it came
	 * @return what it says; empty when it is forged or has expired
	 */
	public Optional<TicketLink> verify(String token) {
		return this.tokens.verify(LinkPurpose.TICKET_ACCESS, token)
			.filter((read) -> read.claims().get(MAILBOX) instanceof String)
			.map((read) -> new TicketLink(UUID.fromString(read.subject()), read.text(MAILBOX)));
	}

}
