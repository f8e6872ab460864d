package org.destek.ticket.submission;

import java.util.Optional;

import org.destek.ticket.ticket.TicketSecret;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Tells whether two bodies ask for the same, without keeping either: a keyed hash, for a
 * plain one would let an identity number be found by trying.
 */
@Component
class Fingerprints {

	private final TicketSecret secret;

	private final UploadReceipts receipts;

	private final JsonMapper json;

	Fingerprints(TicketSecret secret, UploadReceipts receipts, JsonMapper json) {
		this.secret = secret;
		this.receipts = receipts;
		this.json = json;
	}

	/**
	 * The fingerprint of what is asked for. The human check is left out: who answers a
	 * new picture after a lost reply still asks for the same. Files count by name and
	 * content: a form that is sent twice without scripts uploads them twice.
	 */
	byte[] of(SubmissionRequest request) {
		SubmissionRequest asked = new SubmissionRequest(request.topic(), request.requester(), request.subject(),
				request.message(), request.receipts().stream().map(this::file).toList(), request.language(), null);
		return this.secret.hash("fingerprint", this.json.writeValueAsString(asked));
	}

	private @Nullable String file(@Nullable String receipt) {
		return Optional.ofNullable(receipt)
			.flatMap(this.receipts::read)
			.map((each) -> each.file().sha256() + " " + each.file().name())
			.orElse(receipt);
	}

}
