package org.destek.gateway.backend;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What the office does with a ticket, always in the name of who holds the key. Every
 * failure is a {@link BackendRefusal}: 404 for a key that opens nothing (any more), 403
 * {@link #UNPROVEN} in a browser where no code was typed yet, 409 {@code ticket-closed}.
 */
@Component
public class StaffBackend {

	/** The problem of a browser where no code was typed yet. */
	public static final String UNPROVEN = "unproven-browser";

	private final StaffApi api;

	StaffBackend(StaffApi api) {
		this.api = api;
	}

	public Mono<StaffTicket> ticket(String code, StaffKey key, Locale language) {
		return ticket(code, key, null, language);
	}

	/**
	 * A ticket with an earlier part of its thread.
	 * @param before the line that the part ends before; null for the latest part
	 */
	public Mono<StaffTicket> ticket(String code, StaffKey key, @Nullable UUID before, Locale language) {
		return told(this.api.ticket(code, headers(key, language), before));
	}

	/**
	 * Answers the requester. Safe to repeat with the same idempotency key.
	 * @return the message's id; 409 {@code raced} when another answered meanwhile
	 */
	public Mono<MessageId> answer(String code, StaffKey key, StaffAnswer answer, UUID idempotencyKey, Locale language) {
		return told(this.api.answer(code, headers(key, language), answer, idempotencyKey));
	}

	/** Keeps a note that the requester does not see. */
	public Mono<MessageId> note(String code, StaffKey key, NewMessage note, UUID idempotencyKey, Locale language) {
		return told(this.api.note(code, headers(key, language), note, idempotencyKey));
	}

	/**
	 * Takes, releases, resolves, assigns or moves the ticket.
	 * @param act {@code take}, {@code release}, {@code resolve}, {@code assign} or
	 * {@code move}
	 * @param details {@code to} of an assignment, {@code topic} of a move
	 */
	public Mono<Void> act(String code, StaffKey key, String act, Map<String, String> details, Locale language) {
		return told(this.api.act(code, act, headers(key, language), details));
	}

	/**
	 * Decides on a reply by mail that was not believed.
	 * @param release true sends it, false throws it away
	 */
	public Mono<Void> decideHeld(String code, StaffKey key, String id, boolean release, Locale language) {
		return told(this.api.decideHeld(code, id, release ? "release" : "discard", headers(key, language)));
	}

	/**
	 * The requester's identity number; who asked, when and why is recorded.
	 * @return 422 on {@code reason}
	 */
	public Mono<String> reveal(String code, StaffKey key, String reason, Locale language) {
		return told(this.api.reveal(code, headers(key, language), Map.of("reason", reason)))
			.map(StaffApi.NationalId::nationalId);
	}

	/** What the link shows in any browser. */
	public Mono<StaffLink> link(String code, StaffKey key, Locale language) {
		return told(this.api.link(code, headers(key, language)));
	}

	/**
	 * Has a new link mailed to whom this one was sent to, if they still have to do with
	 * the ticket; nobody is told whether they do.
	 */
	public Mono<Void> renew(String code, StaffKey key, Locale language) {
		return told(this.api.renew(code, headers(key, language)));
	}

	/** Has six digits mailed to whom the link was sent to. */
	public Mono<CodeChallenge> requestCode(String code, StaffKey key, Locale language) {
		return told(this.api.requestCode(code, headers(key, language)));
	}

	/**
	 * Opens to this browser whatever whom the link was sent to may see.
	 * @return 422 on {@code answer} when the digits are wrong or too old
	 */
	public Mono<Void> proveBrowser(String code, StaffKey key, String challengeId, String answer, Locale language) {
		return told(this.api.proveBrowser(code, headers(key, language),
				Map.of("challengeId", challengeId, "answer", answer)));
	}

	/** Undoes that: whoever sits here is not whom the link was sent to. */
	public Mono<Void> forgetBrowser(String code, StaffKey key, Locale language) {
		return told(this.api.forgetBrowser(code, headers(key, language)));
	}

	/** Makes the link open nothing, for good, and asks every browser for digits again. */
	public Mono<Void> revoke(String code, StaffKey key, Locale language) {
		return told(this.api.revoke(code, headers(key, language)));
	}

	private static Map<String, String> headers(StaffKey key, Locale language) {
		return Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + key.token(), InternalHeaders.BROWSER, key.browser(),
				HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage());
	}

	private static <T> Mono<T> told(Mono<T> call) {
		return call.onErrorMap(Refusals::unavailableUnlessRefused);
	}

}
