package org.destek.ticket.tracking;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.TypedEmail;

/**
 * Takes wishes for links over HTTP. The answer is always the same and comes after the
 * same time, for it must not tell who has a ticket here.
 */
@RestController
class AccessController {

	private final AccessLinks links;

	private final Duration answerAfter;

	AccessController(AccessLinks links, TrackingProperties properties) {
		this.links = links;
		this.answerAfter = properties.answerAfter();
	}

	@PostMapping("/api/tickets/{code}/access")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Mono<Void> sendOne(@PathVariable String code, @RequestBody TypedEmail request) {
		EmailAddress email = request.address();
		return inTheSameTime(
				Mono.justOrEmpty(TicketCode.parse(code)).flatMap((parsed) -> this.links.sendOne(parsed, email)));
	}

	@PostMapping("/api/access")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Mono<Void> sendList(@RequestBody TypedEmail request) {
		return inTheSameTime(this.links.sendList(request.address()));
	}

	private Mono<Void> inTheSameTime(Mono<Void> work) {
		return Mono.when(work, Mono.delay(this.answerAfter));
	}

}
