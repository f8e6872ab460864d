package org.destek.ticket.tracking;

import java.time.Duration;

import org.destek.links.FileLinks;
import org.destek.ticket.conversation.HeldReplies;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketAccess;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows a ticket over HTTP to who holds its key. */
@RestController
class TrackingController {

	private final TicketAccess access;

	private final Messages messages;

	private final HeldReplies held;

	private final FileLinks links;

	private final Duration linkValidity;

	TrackingController(TicketAccess access, Messages messages, HeldReplies held, FileLinks links,
			TrackingProperties properties) {
		this.access = access;
		this.messages = messages;
		this.held = held;
		this.links = links;
		this.linkValidity = properties.fileLinkValidity();
	}

	@GetMapping("/api/tickets/{code}")
	Mono<ResponseEntity<TicketView>> show(@PathVariable String code,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		return this.access.open(code, authorization)
			.flatMap(this::view)
			.map((view) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
	}

	private Mono<TicketView> view(Ticket ticket) {
		return this.messages.of(ticket.id())
			.collectList()
			.zipWith(this.held.ofRequester(ticket.id()).collectList())
			.map((parts) -> TicketView.of(ticket, parts.getT1(), parts.getT2(),
					(file) -> this.links.pathTo(file, this.linkValidity)));
	}

}
