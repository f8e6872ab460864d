package org.destek.gateway.backend.staff;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.ticket.CodeAnswer;
import org.destek.gateway.backend.ticket.CodeChallenge;
import org.destek.gateway.backend.ticket.MessageId;
import org.destek.gateway.backend.ticket.NewMessage;

/**
 * The calls of ticket-service that the office's pages make, always in the name of who
 * holds the key; none is open to outside. Any of them is refused with 404 for a key that
 * does not open the ticket (any more), with 403 {@link #UNPROVEN} for a link in a browser
 * where no code was typed yet, with 401 for a session that is over, with 409
 * {@code ticket-closed}.
 */
@HttpExchange(url = "/api/staff/tickets/{code}", accept = "application/json")
public interface StaffApi {

	/** The problem of a browser where no code was typed yet. */
	String UNPROVEN = "unproven-browser";

	/** A ticket with the latest part of its thread. */
	default Mono<StaffTicket> ticket(String code, StaffKey key, Locale language) {
		return ticket(code, key, language, null);
	}

	/**
	 * A ticket with a part of its thread.
	 * @param before the line that the part ends before; null for the latest part
	 */
	@GetExchange
	Mono<StaffTicket> ticket(@PathVariable String code, StaffKey key,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language,
			@RequestParam(required = false) @Nullable UUID before);

	/**
	 * Where one of its files is, for an hour.
	 * @param id the file's
	 * @return 404 for a file of another ticket
	 */
	@GetExchange("/files/{id}")
	Mono<FileAddress> file(@PathVariable String code, StaffKey key, @PathVariable UUID id,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Answers the requester. Safe to repeat with the same idempotency key.
	 * @return the message's id; 409 {@code raced} when another answered meanwhile
	 */
	@PostExchange("/answers")
	Mono<MessageId> answer(@PathVariable String code, StaffKey key, @RequestBody StaffAnswer answer,
			@RequestHeader("Idempotency-Key") UUID idempotencyKey,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** Keeps a note that the requester does not see. */
	@PostExchange("/notes")
	Mono<MessageId> note(@PathVariable String code, StaffKey key, @RequestBody NewMessage note,
			@RequestHeader("Idempotency-Key") UUID idempotencyKey,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Takes, releases, resolves, assigns or moves the ticket.
	 * @param act {@code take}, {@code release}, {@code resolve}, {@code assign} or
	 * {@code move}
	 * @param details {@code to} of an assignment, {@code topic} of a move
	 */
	@PostExchange("/{act}")
	Mono<Void> act(@PathVariable String code, StaffKey key, @PathVariable String act,
			@RequestBody Map<String, String> details, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Decides on a reply by mail that was not believed.
	 * @param decision {@code release} sends it, {@code discard} throws it away
	 */
	@PostExchange("/held/{id}/{decision}")
	Mono<Void> decideHeld(@PathVariable String code, StaffKey key, @PathVariable String id,
			@PathVariable String decision, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * The requester's identity number; who asked, when and why is recorded.
	 * @param reason as {@code reason}
	 * @return 422 on {@code reason}
	 */
	@PostExchange("/national-id")
	Mono<NationalId> reveal(@PathVariable String code, StaffKey key, @RequestBody Map<String, String> reason,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** Has six digits mailed to the address that the link was sent to. */
	@PostExchange("/browser-codes")
	Mono<CodeChallenge> requestCode(@PathVariable String code, LinkKey key,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Opens to this browser all that the link's recipient may see.
	 * @return 422 on {@code answer} when the digits are wrong or too old
	 */
	@PostExchange("/browsers")
	Mono<Void> proveBrowser(@PathVariable String code, LinkKey key, @RequestBody CodeAnswer answer,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** Undoes that: whoever sits here is not the link's recipient. */
	@DeleteExchange("/browsers")
	Mono<Void> forgetBrowser(@PathVariable String code, LinkKey key,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** What the link shows in any browser. */
	@GetExchange("/link")
	Mono<StaffLink> link(@PathVariable String code, LinkKey key,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Has a new link mailed to the recipient of this one if they still have to do with
	 * the ticket; nobody is told whether they do.
	 */
	@PostExchange("/links")
	Mono<Void> renew(@PathVariable String code, LinkKey key,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** Makes the link open nothing, for good, and asks every browser for digits again. */
	@DeleteExchange("/link")
	Mono<Void> revoke(@PathVariable String code, LinkKey key,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** A signed path, which opens a file to anybody. */
	record FileAddress(String url) {

		@Override
		public String toString() {
			return "FileAddress[not shown]";
		}

	}

	/** An identity number in full. */
	record NationalId(String nationalId) {

		@Override
		public String toString() {
			return "NationalId[not shown]";
		}

	}

}
