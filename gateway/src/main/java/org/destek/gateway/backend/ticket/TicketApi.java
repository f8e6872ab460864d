package org.destek.gateway.backend.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.InternalHeaders;

/**
 * The calls of ticket-service that the pages of requesters make. Nothing is tried twice,
 * since a submission's repeat is the reader's to decide. A wrong key is always a 404
 * {@code not-found}, as an unknown code is.
 */
@HttpExchange(url = "/api", accept = "application/json")
public interface TicketApi {

	/** The topics in the office's order; pages ask {@link TopicCache}. */
	@GetExchange("/topics")
	Mono<List<Topic>> topics(@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Makes a human check.
	 * @param topic what the request will be about
	 */
	@PostExchange("/human-checks")
	Mono<HumanCheck> newHumanCheck(@RequestParam String topic,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Sends a form. Safe to repeat with the same key: the answer is the same ticket.
	 * @param idempotencyKey one per opened form
	 * @param privacyNotice version that the form showed
	 * @param device from {@code DeviceCookieFilter.idOf}
	 * @return the receipt; 422 {@code invalid-fields} with all errors together
	 */
	@PostExchange("/tickets")
	Mono<SubmittedTicket> submit(@RequestBody TicketRequest request,
			@RequestHeader("Idempotency-Key") UUID idempotencyKey,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language,
			@RequestHeader(name = InternalHeaders.PRIVACY_NOTICE, required = false) @Nullable String privacyNotice,
			@RequestHeader(name = InternalHeaders.DEVICE, required = false) @Nullable String device);

	/** A ticket with the latest part of its conversation. */
	default Mono<Ticket> ticket(String code, TicketKey key, Locale language) {
		return ticket(code, key, language, null);
	}

	/**
	 * A ticket with a part of its conversation.
	 * @param before the message that the part ends before; null for the latest part
	 */
	@GetExchange("/tickets/{code}")
	Mono<Ticket> ticket(@PathVariable String code, TicketKey key,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language,
			@RequestParam(required = false) @Nullable UUID before);

	/**
	 * Sends a message. Safe to repeat with the same key.
	 * @return its id; 409 {@code ticket-closed}, 422 {@code invalid-fields}
	 */
	@PostExchange("/tickets/{code}/messages")
	Mono<MessageId> write(@PathVariable String code, TicketKey key, @RequestBody NewMessage message,
			@RequestHeader("Idempotency-Key") UUID idempotencyKey,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/** Resolves the ticket; one that is resolved already is fine. */
	@PostExchange("/tickets/{code}/close")
	Mono<Void> close(@PathVariable String code, TicketKey key);

	/**
	 * Says whether the problem is solved, in place of what was said before.
	 * @param said {@code answer} and {@code comment}
	 * @return 409 when the ticket is closed for good, 422 on what is wrong
	 */
	@PutExchange("/tickets/{code}/satisfaction")
	Mono<Void> say(@PathVariable String code, TicketKey key, @RequestBody Map<String, String> said,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Says whether a held reply is the requester's own.
	 * @param decision {@code release} puts it into the conversation, {@code discard}
	 * throws it away
	 */
	@PostExchange("/tickets/{code}/held/{id}/{decision}")
	Mono<Void> decideHeld(@PathVariable String code, TicketKey key, @PathVariable String id,
			@PathVariable String decision);

	/**
	 * Has six digits mailed to a new address.
	 * @param address as {@code email}
	 */
	@PostExchange("/tickets/{code}/address")
	Mono<CodeChallenge> changeAddress(@PathVariable String code, TicketKey key,
			@RequestBody Map<String, String> address, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Makes the new address the ticket's.
	 * @return 422 on {@code answer} when the digits are wrong or too old
	 */
	@PostExchange("/tickets/{code}/address/confirm")
	Mono<Void> confirmAddress(@PathVariable String code, TicketKey key, @RequestBody CodeAnswer answer,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * Asks for a mail with the ticket's link; says nothing about whether one is sent.
	 * @param address as {@code email}
	 */
	@PostExchange("/tickets/{code}/access")
	Mono<Void> requestAccess(@PathVariable String code, @RequestBody Map<String, String> address);

}
