package org.destek.links;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs and reads the links in notices to staff. A genuine one is not yet an open door:
 * whether its recipient still has the ticket's topic, whether the browser is proven to be
 * theirs and whether the link was revoked, the service that owns the ticket knows.
 */
public final class StaffLinks {

	private static final String TICKET = "ticket";

	private static final String RECIPIENT = "recipient";

	private final SignedTokens tokens;

	public StaffLinks(SignedTokens tokens) {
		this.tokens = tokens;
	}

	/**
	 * Signs a link's token.
	 * @param link what it says
	 * @param validity how long it is good, from now
	 * @return the token, URL-safe
	 */
	public String sign(StaffLink link, Duration validity) {
		Map<String, String> claims = Map.of(TICKET, link.ticketId().toString(), RECIPIENT, link.recipient());
		return this.tokens.sign(LinkPurpose.STAFF_ACCESS, link.id().toString(), claims, validity);
	}

	/**
	 * Reads a token that may come from anybody.
	 * @param token the text as it came
	 * @return what it says; empty when it is forged or has expired
	 */
	public Optional<StaffLink> verify(String token) {
		return this.tokens.verify(LinkPurpose.STAFF_ACCESS, token).map(StaffLinks::linkOf);
	}

	/**
	 * Reads a token that may come from anybody, also one that has expired: it opens
	 * nothing, but says whom a new one could be sent to.
	 * @param token the text as it came
	 * @return what it says; empty when it is forged
	 */
	public Optional<StaffLink> read(String token) {
		return this.tokens.read(LinkPurpose.STAFF_ACCESS, token).map(StaffLinks::linkOf);
	}

	private static StaffLink linkOf(SignedToken token) {
		return new StaffLink(UUID.fromString(token.subject()), UUID.fromString(token.text(TICKET)),
				token.text(RECIPIENT));
	}

}
