package org.destek.ticket.tracking;

import java.util.UUID;

import org.destek.ticket.conversation.HeldReplies;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.ThreadPosition;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a ticket over HTTP to who holds its key. */
@RestController
class TrackingController {

	/** How many messages a page shows. */
	static final int PAGE = 50;

	private final TicketAccess access;

	private final Messages messages;

	private final HeldReplies held;

	private final TicketPaths paths;

	TrackingController(TicketAccess access, Messages messages, HeldReplies held, TicketPaths paths) {
		this.access = access;
		this.messages = messages;
		this.held = held;
		this.paths = paths;
	}

	@GetMapping("/api/tickets/{code}")
	Mono<ResponseEntity<TicketView>> show(@PathVariable String code,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
			@RequestParam(required = false) @Nullable UUID before) {
		return this.access.open(code, authorization)
			.flatMap((ticket) -> view(ticket, before))
			.map((view) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
	}

	private Mono<TicketView> view(Ticket ticket, @Nullable UUID before) {
		return messages(ticket.id(), before).zipWith(this.held.ofRequester(ticket.id()).collectList())
			.map((parts) -> TicketView.of(ticket, parts.getT1(), parts.getT2(), this.paths));
	}

	private Mono<MessagePage> messages(UUID ticketId, @Nullable UUID before) {
		return Mono.justOrEmpty(before)
			.flatMap((id) -> this.messages.position(ticketId, id))
			.defaultIfEmpty(ThreadPosition.END)
			.flatMap((end) -> this.messages.before(ticketId, end, PAGE + 1))
			.map((found) -> MessagePage.of(found, PAGE));
	}

}
