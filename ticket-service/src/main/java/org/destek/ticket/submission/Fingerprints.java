package org.destek.ticket.submission;

import org.destek.ticket.ticket.TicketSecret;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Tells whether two bodies ask for the same, without keeping either: a keyed hash, for a
 * plain one would let an identity number be found by trying.
 */
@Component
class Fingerprints {

	private final TicketSecret secret;

	private final JsonMapper json;

	Fingerprints(TicketSecret secret, JsonMapper json) {
		this.secret = secret;
		this.json = json;
	}

	/**
	 * The fingerprint of what is asked for. The human check is left out: who answers a
	 * new picture after a lost reply still asks for the same.
	 */
	byte[] of(SubmissionRequest request) {
		SubmissionRequest asked = new SubmissionRequest(request.topic(), request.requester(), request.subject(),
				request.message(), request.attachments(), request.language(), null);
		return this.secret.hash("fingerprint", this.json.writeValueAsString(asked));
	}

}
