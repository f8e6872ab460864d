package org.destek.ticket.idempotency;

import org.destek.ticket.ticket.TicketSecret;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Tells whether two bodies ask for the same, without keeping either: a keyed hash, for a
 * plain one would let an identity number be found by trying.
 */
@Component
public class Fingerprints {

	private final TicketSecret secret;

	private final JsonMapper json;

	Fingerprints(TicketSecret secret, JsonMapper json) {
		this.secret = secret;
		this.json = json;
	}

	/**
	 * The fingerprint of what is asked for.
	 * @param asked all of it, and nothing that may differ between two tries
	 * @return 32 bytes
	 */
	public byte[] of(Object asked) {
		return this.secret.hash("fingerprint", this.json.writeValueAsString(asked));
	}

}
