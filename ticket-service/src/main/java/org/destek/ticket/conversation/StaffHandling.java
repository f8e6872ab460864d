package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.TicketAssigned;
import org.destek.ticket.event.TicketMoved;
import org.destek.ticket.event.TicketReleased;
import org.destek.ticket.event.TicketResolved;
import org.destek.ticket.event.ToldRequester;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketAct;
import org.destek.ticket.ticket.TicketStatus;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What the office does with a ticket besides writing, each act in the caller's
 * transaction.
 */
@Component
class StaffHandling {

	private final LockedTickets tickets;

	private final Messages messages;

	private final TicketHistory history;

	private final Topics topics;

	private final People people;

	private final Audiences audiences;

	private final HeldForStaff held;

	private final Announcements announcements;

	private final ConversationMetrics metrics;

	private final Clock clock;

	StaffHandling(LockedTickets tickets, Messages messages, TicketHistory history, Topics topics, People people,
			Audiences audiences, HeldForStaff held, Announcements announcements, ConversationMetrics metrics,
			Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.history = history;
		this.topics = topics;
		this.people = people;
		this.audiences = audiences;
		this.held = held;
		this.announcements = announcements;
		this.metrics = metrics;
		this.clock = clock;
	}

	Mono<Void> take(UUID ticketId, StaffActor by) {
		return this.tickets.lock(ticketId).flatMap((ticket) -> give(ticket, by.agent(), by));
	}

	/** Hands back the name of who has the ticket then. */
	Mono<String> assign(UUID ticketId, StaffActor by, String person) {
		return this.tickets.lock(ticketId)
			.zipWhen((ticket) -> Mono.fromSupplier(() -> meant(ticket, by, person)))
			.flatMap((both) -> give(both.getT1(), both.getT2(), by).thenReturn(both.getT2().name()));
	}

	Mono<Void> release(UUID ticketId, StaffActor by) {
		return this.tickets.lock(ticketId)
			.filter((ticket) -> ticket.assignee() != null)
			.flatMap((ticket) -> release(ticket, by));
	}

	Mono<Void> move(UUID ticketId, StaffActor by, String topicSlug) {
		return this.tickets.lock(ticketId).flatMap((ticket) -> move(ticket, by, otherTopic(ticket, topicSlug.strip())));
	}

	/** Where the ticket could go: slugs, in the order of the office's file. */
	List<String> otherTopics(Ticket ticket) {
		return this.topics.all().stream().map(Topic::slug).filter((each) -> !each.equals(ticket.topic())).toList();
	}

	Mono<Void> resolve(UUID ticketId, StaffActor by) {
		Instant now = now();
		return this.tickets.lock(ticketId)
			.filter((ticket) -> ticket.status() != TicketStatus.RESOLVED)
			.flatMap((ticket) -> this.tickets.change(ticket.after(TicketAct.RESOLVE, now)))
			.delayUntil((ticket) -> this.history.staff(ticketId, HistoryAct.RESOLVE, by.agent(), null, now))
			.doOnNext((ticket) -> this.metrics.resolved(Author.STAFF))
			.flatMap((ticket) -> this.announcements.tell(ticket, TicketResolved.TYPE, resolved(ticket, by, now)));
	}

	/** The person who acts keeps their own name under their entry's address. */
	private Agent meant(Ticket ticket, StaffActor by, String person) {
		StaffMember member = this.people.meant(ticket, person);
		return member.is(by.member().address()) ? by.agent() : new Agent(member.address(), member.name());
	}

	private Mono<Void> give(Ticket before, Agent agent, StaffActor by) {
		Instant now = now();
		Ticket given = before.after(TicketAct.ASSIGN, now).of(agent);
		boolean takes = agent.equals(by.agent());
		if (agent.equals(before.assignee())) {
			return Mono.empty();
		}
		return this.tickets.change(given)
			.then(this.history.staff(given.id(), takes ? HistoryAct.TAKE : HistoryAct.ASSIGN, by.agent(),
					takes ? null : agent.name(), now))
			.then(this.messages.firstOf(given.id()))
			.flatMap((first) -> this.announcements.tell(given, TicketAssigned.TYPE,
					assigned(before, given, agent, by, first, now)))
			.then(this.held.handOver(given));
	}

	private Mono<Void> release(Ticket before, StaffActor by) {
		Instant now = now();
		Ticket released = before.after(TicketAct.ASSIGN, now).of(null);
		return this.tickets.change(released)
			.then(this.history.staff(released.id(), HistoryAct.RELEASE, by.agent(), null, now))
			.then(this.messages.firstOf(released.id()))
			.flatMap((first) -> this.announcements.tell(released, TicketReleased.TYPE,
					released(before, released, by, first, now)))
			.then(this.held.handOver(released));
	}

	private Mono<Void> move(Ticket before, StaffActor by, Topic topic) {
		Instant now = now();
		Ticket moved = before.after(TicketAct.MOVE, now).movedTo(topic.slug());
		boolean stays = Optional.ofNullable(before.assignee())
			.flatMap((each) -> topic.person(each.address()))
			.isPresent();
		Ticket ticket = stays ? moved : moved.of(null);
		return this.tickets.change(ticket)
			.then(this.history.staff(ticket.id(), HistoryAct.MOVE, by.agent(), before.topic(), now))
			.then(this.messages.firstOf(ticket.id()))
			.flatMap(
					(first) -> this.announcements.tell(ticket, TicketMoved.TYPE, moved(before, ticket, by, first, now)))
			.then(this.held.handOver(ticket));
	}

	private Topic otherTopic(Ticket ticket, String slug) {
		List<String> others = otherTopics(ticket);
		return this.topics.find(slug.toLowerCase(Locale.ROOT))
			.filter((topic) -> others.contains(topic.slug()))
			.orElseThrow(() -> new UnknownTopicException(others));
	}

	private TicketAssigned assigned(Ticket before, Ticket ticket, Agent agent, StaffActor by, Message first,
			Instant now) {
		return TicketAssigned.of(this.announcements.about(ticket), agent, by.agent(), ticket, first,
				this.audiences.ofHolder(ticket, by), this.audiences.formerHolder(before, ticket, by).orElse(null), now);
	}

	private TicketReleased released(Ticket before, Ticket ticket, StaffActor by, Message first, Instant now) {
		return TicketReleased.of(this.announcements.about(ticket), by.agent(), ticket, first,
				this.audiences.ofRelease(before, ticket, by), now);
	}

	private TicketMoved moved(Ticket before, Ticket ticket, StaffActor by, Message first, Instant now) {
		return TicketMoved.of(this.announcements.about(ticket), this.topics.named(before.topic()), by.agent(), ticket,
				first, this.audiences.ofWork(ticket, by), this.audiences.formerHolder(before, ticket, by).orElse(null),
				now);
	}

	private TicketResolved resolved(Ticket ticket, StaffActor by, Instant now) {
		return new TicketResolved(this.announcements.about(ticket), new TicketResolved.By(Author.STAFF, by.name()),
				false, ToldRequester.of(ticket.requester()), this.audiences.ofHolder(ticket, by), now);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
