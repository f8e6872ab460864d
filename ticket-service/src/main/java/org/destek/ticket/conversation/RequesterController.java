package org.destek.ticket.conversation;

import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketAccess;
import org.destek.ticket.idempotency.IdempotencyKey;

/** Takes over HTTP what a requester does with a ticket whose key they hold. */
@RestController
@RequestMapping("/api/tickets/{code}")
class RequesterController {

	private final TicketAccess access;

	private final MessageSubmission messages;

	private final RequesterActions actions;

	RequesterController(TicketAccess access, MessageSubmission messages, RequesterActions actions) {
		this.access = access;
		this.messages = messages;
		this.actions = actions;
	}

	@PostMapping("/messages")
	Mono<ResponseEntity<Written>> write(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody MessageRequest request) {
		UUID key = IdempotencyKey.of(headers);
		return open(code, headers)
			.flatMap((ticket) -> this.messages.write(key, ticket, request, Language.wantedBy(headers)))
			.map((id) -> ResponseEntity.status(HttpStatus.CREATED)
				.cacheControl(CacheControl.noStore())
				.body(new Written(id)));
	}

	@PostMapping("/close")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> close(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return open(code, headers).flatMap((ticket) -> this.actions.resolve(ticket.id(), false));
	}

	private Mono<Ticket> open(String code, HttpHeaders headers) {
		return this.access.open(code, headers.getFirst(HttpHeaders.AUTHORIZATION));
	}

	/**
	 * What was made of a text.
	 *
	 * @param id the message's id
	 */
	record Written(UUID id) {
	}

}
