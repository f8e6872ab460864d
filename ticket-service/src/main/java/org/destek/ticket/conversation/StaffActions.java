package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.heldreply.StaffHeldReplies;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.staffing.StaffDirectory;
import org.destek.ticket.staffing.UnknownPersonException;
import org.destek.ticket.staffing.UnknownTopicException;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;

/**
 * What the office does with a ticket besides writing. Each act locks the ticket, happens
 * whole or not at all, and is published as an event. An act that is refused has written
 * nothing yet, so a mail's transaction goes on and its writer is told why.
 */
@Service
@Transactional(noRollbackFor = { ProblemException.class, UnknownPersonException.class, UnknownTopicException.class })
public class StaffActions {

	private final Tickets tickets;

	private final Messages messages;

	private final TicketHistory history;

	private final Topics topics;

	private final StaffDirectory directory;

	private final StaffHeldReplies held;

	private final StaffActionEvents events;

	private final ConversationMetrics metrics;

	private final Clock clock;

	StaffActions(Tickets tickets, Messages messages, TicketHistory history, Topics topics, StaffDirectory directory,
			StaffHeldReplies held, StaffActionEvents events, ConversationMetrics metrics, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.history = history;
		this.topics = topics;
		this.directory = directory;
		this.held = held;
		this.events = events;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Takes the ticket, from whoever has it.
	 * @param ticketId the ticket
	 * @param by who has it then
	 * @return done, also when they had it already
	 */
	public Mono<Void> take(UUID ticketId, StaffActor by) {
		return this.tickets.getLocked(ticketId).flatMap((ticket) -> assign(ticket, by.agent(), by));
	}

	/**
	 * Assigns the ticket to somebody of the office.
	 * @param ticketId the ticket
	 * @param by who does it
	 * @param person address, local part or name of an entry of the topics file
	 * @return the name of who has it then; an {@link UnknownPersonException} when that is
	 * nobody, or several
	 */
	public Mono<String> assign(UUID ticketId, StaffActor by, String person) {
		return this.tickets.getLocked(ticketId)
			.zipWhen((ticket) -> Mono.fromSupplier(() -> agent(ticket, by, person)))
			.flatMap((both) -> assign(both.getT1(), both.getT2(), by).thenReturn(both.getT2().name()));
	}

	/**
	 * Lets nobody have the ticket.
	 * @param ticketId the ticket
	 * @param by who does it
	 * @return done, also when nobody had it; a problem when it is closed for good
	 */
	public Mono<Void> release(UUID ticketId, StaffActor by) {
		return this.tickets.getLocked(ticketId).flatMap((ticket) -> release(ticket, by));
	}

	/**
	 * Moves the ticket to another topic.
	 * @param ticketId the ticket
	 * @param by who does it
	 * @param slug the topic's name
	 * @return done; an {@link UnknownTopicException} when there is no other of that name
	 */
	public Mono<Void> move(UUID ticketId, StaffActor by, String slug) {
		return this.tickets.getLocked(ticketId).flatMap((ticket) -> move(ticket, by, otherTopic(ticket, slug.strip())));
	}

	/**
	 * Resolves the ticket without an answer.
	 * @param ticketId the ticket
	 * @param by who does it
	 * @return done, also when it was solved already
	 */
	public Mono<Void> resolve(UUID ticketId, StaffActor by) {
		return this.tickets.getLocked(ticketId)
			.filter((ticket) -> !ticket.isResolved())
			.flatMap((ticket) -> resolve(ticket, by));
	}

	/** The person who acts keeps their own name under their entry's address. */
	private Agent agent(Ticket ticket, StaffActor by, String person) {
		StaffMember member = this.directory.find(ticket, person);
		return member.is(by.member().address()) ? by.agent() : new Agent(member.address(), member.name());
	}

	private Mono<Void> assign(Ticket before, Agent agent, StaffActor by) {
		Instant now = this.clock.instant();
		Ticket assigned = before.assignedTo(agent);
		boolean takes = agent.equals(by.agent());
		if (agent.equals(before.assignee())) {
			return Mono.empty();
		}
		return this.tickets.change(assigned)
			.then(this.history.staff(assigned.id(), takes ? HistoryAct.TAKE : HistoryAct.ASSIGN, by.agent(),
					takes ? null : agent.name(), now))
			.then(this.messages.firstOf(assigned.id()))
			.flatMap((first) -> this.events.assigned(before, assigned, by, first, now))
			.then(this.held.handOver(assigned));
	}

	private Mono<Void> release(Ticket before, StaffActor by) {
		Ticket released = before.unassigned();
		return released.equals(before) ? Mono.empty() : release(before, by,
				this.history.staff(released.id(), HistoryAct.RELEASE, by.agent(), null, this.clock.instant()));
	}

	/** Makes a ticket that is locked nobody's; the history says why. */
	Mono<Void> release(Ticket before, StaffActor by, Mono<Void> history) {
		Instant now = this.clock.instant();
		Ticket released = before.unassigned();
		return this.tickets.change(released)
			.then(history)
			.then(this.messages.firstOf(released.id()))
			.flatMap((first) -> this.events.released(before, released, by, first, now))
			.then(this.held.handOver(released));
	}

	private Mono<Void> resolve(Ticket before, StaffActor by) {
		Instant now = this.clock.instant();
		return this.tickets.change(before.resolve(now))
			.delayUntil((ticket) -> this.history.staff(ticket.id(), HistoryAct.RESOLVE, by.agent(), null, now))
			.delayUntil((ticket) -> this.metrics.resolved(Author.STAFF))
			.flatMap((ticket) -> this.events.resolved(ticket, by, now));
	}

	private Mono<Void> move(Ticket before, StaffActor by, Topic topic) {
		Instant now = this.clock.instant();
		boolean stays = Optional.ofNullable(before.assignee())
			.flatMap((each) -> topic.person(each.address()))
			.isPresent();
		Ticket ticket = before.movedTo(topic.slug(), stays);
		return this.tickets.change(ticket)
			.then(this.history.staff(ticket.id(), HistoryAct.MOVE, by.agent(), before.topic(), now))
			.then(this.messages.firstOf(ticket.id()))
			.flatMap((first) -> this.events.moved(before, ticket, by, first, now))
			.then(this.held.handOver(ticket));
	}

	private Topic otherTopic(Ticket ticket, String slug) {
		List<String> others = this.topics.otherThan(ticket.topic());
		return this.topics.find(slug.toLowerCase(Locale.ROOT))
			.filter((topic) -> others.contains(topic.slug()))
			.orElseThrow(() -> new UnknownTopicException(others));
	}

}
