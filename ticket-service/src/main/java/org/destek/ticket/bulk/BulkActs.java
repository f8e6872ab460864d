package org.destek.ticket.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.bulk.BulkRequest.Chosen;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.idempotency.RepeatablePosts;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.staffing.TicketStaff;
import org.destek.ticket.staffing.UnknownPersonException;
import org.destek.ticket.staffing.UnknownTopicException;
import org.destek.ticket.triage.TooManyTagsException;

/**
 * Does one act with several tickets, one after the other, each whole or not at all. What
 * fails with one keeps no other from it.
 */
@Component
class BulkActs {

	private static final Logger logger = LoggerFactory.getLogger(BulkActs.class);

	private final BulkCheck check;

	private final Tickets tickets;

	private final ChosenTickets chosen;

	private final TicketStaff staff;

	private final RepeatablePosts posts;

	BulkActs(BulkCheck check, Tickets tickets, ChosenTickets chosen, TicketStaff staff, RepeatablePosts posts) {
		this.check = check;
		this.tickets = tickets;
		this.chosen = chosen;
		this.staff = staff;
		this.posts = posts;
	}

	/**
	 * Does it.
	 * @param viewer who does it
	 * @param key the sender's key: what it has done already is done once
	 * @param request what is to be done with which
	 * @param reader the language to answer in
	 * @return what became of each, in the order in which they were chosen; or a problem
	 * when nothing was tried
	 */
	Mono<List<BulkOutcome>> run(Viewer viewer, UUID key, BulkRequest request, Language reader) {
		List<Chosen> all = BulkCheck.tickets(request);
		return this.check.step(request, reader)
			.flatMapMany((step) -> Flux.fromIterable(all).concatMap((each) -> one(viewer, key, request, each, step)))
			.collectList();
	}

	private Mono<BulkOutcome> one(Viewer viewer, UUID key, BulkRequest request, Chosen chosen, TicketStep step) {
		return Mono.justOrEmpty(TicketCode.parse(chosen.code()))
			.flatMap(this.tickets::find)
			.filter((ticket) -> this.staff.maySee(viewer, ticket))
			.flatMap((ticket) -> once(viewer, key, request, chosen, ticket, step))
			.defaultIfEmpty(new BulkOutcome(chosen.code(), null, "not-found"));
	}

	private Mono<BulkOutcome> once(Viewer viewer, UUID key, BulkRequest request, Chosen chosen, Ticket ticket,
			TicketStep step) {
		Asked asked = new Asked(viewer.address(), request.act(), request.value(), request.text());
		return this.posts
			.once(asked.keyOf(key, ticket), ticket.id(), asked, Mono.defer(() -> act(viewer, chosen, ticket, step)))
			.thenReturn(BulkOutcome.DONE)
			.onErrorResume((failure) -> Mono.just(outcome(ticket, failure)))
			.map((outcome) -> new BulkOutcome(chosen.code(), ticket.subject(), outcome));
	}

	private Mono<UUID> act(Viewer viewer, Chosen chosen, Ticket found, TicketStep step) {
		return this.tickets.getLocked(found.id())
			.filter((ticket) -> this.staff.maySee(viewer, ticket))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)))
			.delayUntil((ticket) -> refuseIfStale(ticket, chosen))
			.flatMap((ticket) -> step.run(ticket.id(), actor(viewer, ticket)).then(Mono.just(ticket.id())));
	}

	private StaffActor actor(Viewer viewer, Ticket ticket) {
		return new StaffActor(this.staff.entryOf(viewer, ticket), viewer.name());
	}

	private Mono<Void> refuseIfStale(Ticket ticket, Chosen chosen) {
		return Mono.justOrEmpty(chosen.seen())
			.zipWith(this.chosen.lastActivity(ticket.id()))
			.filter((times) -> times.getT2().isAfter(times.getT1()))
			.flatMap((times) -> Mono.error(new StaleTicketException()));
	}

	private static String outcome(Ticket ticket, Throwable failure) {
		if (failure instanceof StaleTicketException) {
			return "stale";
		}
		if (failure instanceof UnknownPersonException) {
			return "unknown-person";
		}
		if (failure instanceof UnknownTopicException) {
			return BulkOutcome.DONE;
		}
		if (failure instanceof TooManyTagsException) {
			return "too-many-tags";
		}
		if (failure instanceof ProblemException problem && problem.kind() == ProblemKind.NOT_FOUND) {
			return "not-found";
		}
		if (failure instanceof ProblemException problem && problem.kind() == ProblemKind.TICKET_CLOSED) {
			return "closed";
		}
		logger.warn("Nothing was done with ticket {} of several", ticket.code().text(), failure);
		return "failed";
	}

	/** What makes two posts the same, besides their key and the ticket. */
	private record Asked(String by, @Nullable String act, @Nullable String value, @Nullable String text) {

		/** A form that was filled in differently after all is another one. */
		UUID keyOf(UUID key, Ticket ticket) {
			return UUID.nameUUIDFromBytes((key + " " + ticket.id() + " " + this).getBytes(StandardCharsets.UTF_8));
		}

	}

}
