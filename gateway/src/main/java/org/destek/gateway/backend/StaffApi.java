package org.destek.gateway.backend;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The calls of ticket-service that the office's pages make; none is open to outside. */
@HttpExchange(url = "/api/staff/tickets/{code}", accept = "application/json")
interface StaffApi {

	@GetExchange
	Mono<StaffTicket> ticket(@PathVariable String code, @RequestHeader Map<String, String> key,
			@RequestParam(required = false) @Nullable UUID before);

	@PostExchange("/answers")
	Mono<MessageId> answer(@PathVariable String code, @RequestHeader Map<String, String> key,
			@RequestBody StaffAnswer answer, @RequestHeader("Idempotency-Key") UUID idempotencyKey);

	@PostExchange("/notes")
	Mono<MessageId> note(@PathVariable String code, @RequestHeader Map<String, String> key,
			@RequestBody NewMessage note, @RequestHeader("Idempotency-Key") UUID idempotencyKey);

	@PostExchange("/{act}")
	Mono<Void> act(@PathVariable String code, @PathVariable String act, @RequestHeader Map<String, String> key,
			@RequestBody Map<String, String> details);

	@PostExchange("/held/{id}/{decision}")
	Mono<Void> decideHeld(@PathVariable String code, @PathVariable String id, @PathVariable String decision,
			@RequestHeader Map<String, String> key);

	@PostExchange("/national-id")
	Mono<NationalId> reveal(@PathVariable String code, @RequestHeader Map<String, String> key,
			@RequestBody Map<String, String> reason);

	@PostExchange("/browser-codes")
	Mono<CodeChallenge> requestCode(@PathVariable String code, @RequestHeader Map<String, String> key);

	@PostExchange("/browsers")
	Mono<Void> proveBrowser(@PathVariable String code, @RequestHeader Map<String, String> key,
			@RequestBody Map<String, String> answer);

	@DeleteExchange("/browsers")
	Mono<Void> forgetBrowser(@PathVariable String code, @RequestHeader Map<String, String> key);

	@GetExchange("/link")
	Mono<StaffLink> link(@PathVariable String code, @RequestHeader Map<String, String> key);

	@PostExchange("/links")
	Mono<Void> renew(@PathVariable String code, @RequestHeader Map<String, String> key);

	@DeleteExchange("/link")
	Mono<Void> revoke(@PathVariable String code, @RequestHeader Map<String, String> key);

	/** An identity number in full. */
	record NationalId(String nationalId) {

		@Override
		public String toString() {
			return "NationalId[not shown]";
		}

	}

}
