package org.destek.ticket.tracking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketAccess;
import org.destek.ticket.core.TicketAccess.Claim;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.heldreply.HeldReplies;
import org.destek.ticket.heldreply.HeldReply;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.satisfaction.Satisfaction;
import org.destek.ticket.satisfaction.Satisfactions;

/** Shows a ticket over HTTP to who holds its key. */
@RestController
class TrackingController {

	/** How many messages a page shows. */
	static final int PAGE_SIZE = 50;

	private final TicketAccess access;

	private final FollowedTickets tickets;

	private final HeldReplies held;

	private final Satisfactions satisfactions;

	private final TicketPaths paths;

	TrackingController(TicketAccess access, FollowedTickets tickets, HeldReplies held, Satisfactions satisfactions,
			TicketPaths paths) {
		this.access = access;
		this.tickets = tickets;
		this.held = held;
		this.satisfactions = satisfactions;
		this.paths = paths;
	}

	@GetMapping("/api/tickets/{code}")
	Mono<ResponseEntity<TicketView>> show(@PathVariable String code,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
			@RequestParam(required = false) @Nullable UUID before) {
		Claim claim = this.access.claim(authorization);
		return Mono.justOrEmpty(TicketCode.parse(code))
			.flatMap((parsed) -> this.tickets.find(parsed, claim, before, PAGE_SIZE))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)))
			.flatMap(this::view)
			.map((view) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
	}

	/**
	 * Asks for held replies only where there are some, and for what was said of a
	 * solution only where there is one.
	 */
	private Mono<TicketView> view(FollowedTicket found) {
		Mono<List<HeldReply>> held = found.holds() ? this.held.ofRequester(found.ticket().id()).collectList()
				: Mono.just(List.of());
		Mono<Optional<Satisfaction>> said = found.ticket().isResolved()
				? this.satisfactions.find(found.ticket().id()).singleOptional() : Mono.just(Optional.empty());
		return held.zipWith(said, (replies, answer) -> TicketView.of(found.ticket(), found.page(), replies,
				answer.orElse(null), this.paths));
	}

}
