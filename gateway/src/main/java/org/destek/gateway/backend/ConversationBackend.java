package org.destek.gateway.backend;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What a requester does with a ticket once it is there. Every failure is a
 * {@link BackendRefusal}; a wrong bearer is always a 404.
 */
@Component
public class ConversationBackend {

	private final TicketApi api;

	ConversationBackend(TicketApi api) {
		this.api = api;
	}

	/**
	 * Sends a message. Safe to repeat with the same key.
	 * @return its id; 409 {@code ticket-closed}, 422 {@code invalid-fields}
	 */
	public Mono<MessageId> write(String code, String bearer, NewMessage message, UUID idempotencyKey, Locale language) {
		return told(this.api.write(code, "Bearer " + bearer, message, idempotencyKey, language.getLanguage()));
	}

	/** Resolves the ticket; one that is resolved already is fine. */
	public Mono<Void> close(String code, String bearer) {
		return told(this.api.close(code, "Bearer " + bearer));
	}

	/**
	 * Says whether a held reply is the requester's own.
	 * @param release true puts it into the conversation, false throws it away
	 */
	public Mono<Void> decideHeld(String code, String bearer, String id, boolean release) {
		return told(this.api.decideHeld(code, id, release ? "release" : "discard", "Bearer " + bearer));
	}

	/** Has six digits mailed to a new address. */
	public Mono<CodeChallenge> changeAddress(String code, String bearer, String email, Locale language) {
		return told(this.api.changeAddress(code, "Bearer " + bearer, Map.of("email", email), language.getLanguage()));
	}

	/**
	 * Makes the new address the ticket's.
	 * @return 422 on {@code answer} when the digits are wrong or too old
	 */
	public Mono<Void> confirmAddress(String code, String bearer, String challengeId, String answer, Locale language) {
		return told(this.api.confirmAddress(code, "Bearer " + bearer,
				Map.of("challengeId", challengeId, "answer", answer), language.getLanguage()));
	}

	private static <T> Mono<T> told(Mono<T> call) {
		return call.onErrorMap(Refusals::unavailableUnlessRefused);
	}

}
