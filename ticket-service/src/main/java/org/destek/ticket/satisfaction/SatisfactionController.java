package org.destek.ticket.satisfaction;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketAccess;

/** Takes over HTTP what a requester says whose key opens the ticket. */
@RestController
class SatisfactionController {

	private final TicketAccess access;

	private final SatisfactionSubmission submission;

	SatisfactionController(TicketAccess access, SatisfactionSubmission submission) {
		this.access = access;
		this.submission = submission;
	}

	@PutMapping("/api/tickets/{code}/satisfaction")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> say(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody SatisfactionRequest request) {
		return this.access.open(code, headers.getFirst(HttpHeaders.AUTHORIZATION))
			.flatMap((ticket) -> this.submission.say(ticket.id(), request));
	}

}
