package org.destek.gateway.backend;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The calls of ticket-service that the pages make. */
@HttpExchange(url = "/api", accept = "application/json")
interface TicketApi {

	@GetExchange("/topics")
	Mono<List<Topic>> topics(@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);

	@PostExchange("/human-checks")
	Mono<HumanCheck> newHumanCheck(@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);

	@PostExchange("/tickets")
	Mono<SubmittedTicket> submit(@RequestBody TicketRequest request,
			@RequestHeader("Idempotency-Key") UUID idempotencyKey,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language,
			@RequestHeader(name = InternalHeaders.PRIVACY_NOTICE, required = false) @Nullable String privacyNotice,
			@RequestHeader(name = InternalHeaders.DEVICE, required = false) @Nullable String device);

	@GetExchange("/tickets/{code}")
	Mono<Ticket> ticket(@PathVariable String code, @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language,
			@RequestParam(required = false) @Nullable UUID before);

	@PostExchange("/tickets/{code}/messages")
	Mono<MessageId> write(@PathVariable String code, @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
			@RequestBody NewMessage message, @RequestHeader("Idempotency-Key") UUID idempotencyKey,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);

	@PostExchange("/tickets/{code}/close")
	Mono<Void> close(@PathVariable String code, @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer);

	@PostExchange("/tickets/{code}/held/{id}/{decision}")
	Mono<Void> decideHeld(@PathVariable String code, @PathVariable String id, @PathVariable String decision,
			@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer);

	@PostExchange("/tickets/{code}/address")
	Mono<CodeChallenge> changeAddress(@PathVariable String code,
			@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RequestBody Map<String, String> address,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);

	@PostExchange("/tickets/{code}/address/confirm")
	Mono<Void> confirmAddress(@PathVariable String code, @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
			@RequestBody Map<String, String> answer, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);

	@PostExchange("/tickets/{code}/access")
	Mono<Void> requestAccess(@PathVariable String code, @RequestBody Map<String, String> address);

	@PostExchange("/access")
	Mono<Void> requestAccessList(@RequestBody Map<String, String> address);

}
