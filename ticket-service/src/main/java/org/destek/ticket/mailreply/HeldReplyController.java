package org.destek.ticket.mailreply;

import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketAccess;

/** Lets a requester who holds the ticket's key decide on held replies over HTTP. */
@RestController
@RequestMapping("/api/tickets/{code}/held/{heldId}")
class HeldReplyController {

	private final TicketAccess access;

	private final HeldReplyRelease held;

	HeldReplyController(TicketAccess access, HeldReplyRelease held) {
		this.access = access;
		this.held = held;
	}

	@PostMapping("/release")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> release(@PathVariable String code, @PathVariable UUID heldId, @RequestHeader HttpHeaders headers) {
		return open(code, headers).flatMap((ticket) -> this.held.release(ticket.id(), heldId));
	}

	@PostMapping("/discard")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> discard(@PathVariable String code, @PathVariable UUID heldId, @RequestHeader HttpHeaders headers) {
		return open(code, headers).flatMap((ticket) -> this.held.discard(ticket.id(), heldId));
	}

	private Mono<Ticket> open(String code, HttpHeaders headers) {
		return this.access.open(code, headers.getFirst(HttpHeaders.AUTHORIZATION));
	}

}
