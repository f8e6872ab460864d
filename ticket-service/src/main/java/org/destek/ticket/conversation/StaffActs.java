package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.NoteAdded;
import org.destek.ticket.event.StaffAnswered;
import org.destek.ticket.event.TicketAssigned;
import org.destek.ticket.event.TicketMoved;
import org.destek.ticket.event.TicketReleased;
import org.destek.ticket.event.TicketResolved;
import org.destek.ticket.event.ToldRequester;
import org.destek.ticket.event.ToldText;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketAct;
import org.destek.ticket.ticket.TicketStatus;
import org.destek.ticket.ticket.Tickets;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.worktime.FirstAnswers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** The acts of the office, each in the caller's transaction. */
@Component
class StaffActs {

	private final Tickets tickets;

	private final Messages messages;

	private final Notes notes;

	private final TicketHistory history;

	private final FirstAnswers firstAnswers;

	private final Topics topics;

	private final People people;

	private final Audiences audiences;

	private final Announcements announcements;

	private final IdGenerator ids;

	private final Clock clock;

	StaffActs(Tickets tickets, Messages messages, Notes notes, TicketHistory history, FirstAnswers firstAnswers,
			Topics topics, People people, Audiences audiences, Announcements announcements, IdGenerator ids,
			Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.notes = notes;
		this.history = history;
		this.firstAnswers = firstAnswers;
		this.topics = topics;
		this.people = people;
		this.audiences = audiences;
		this.announcements = announcements;
		this.ids = ids;
		this.clock = clock;
	}

	Mono<UUID> answer(UUID ticketId, StaffActor by, StaffAnswer answer, @Nullable UUID mailId) {
		Message message = new Message(this.ids.generateId(), Author.STAFF, by.name(), by.member().address(),
				answer.text(), now(), answer.files(), mailId);
		return locked(ticketId).delayUntil((ticket) -> refuseRaced(ticket, by, answer.seen()))
			.flatMap((ticket) -> answer(ticket, by, message, TicketAct.answerThatLeaves(answer.after())))
			.thenReturn(message.id());
	}

	Mono<UUID> note(UUID ticketId, StaffActor by, String text, List<Attachment> files, @Nullable UUID mailId) {
		Note note = new Note(this.ids.generateId(), by.agent(), text, now(), files, mailId);
		return locked(ticketId).map((ticket) -> ticket.after(TicketAct.NOTE, note.addedAt()))
			.delayUntil((ticket) -> this.notes.add(ticket.id(), note))
			.delayUntil((ticket) -> this.announcements.tell(ticket, NoteAdded.TYPE, added(ticket, by, note)))
			.thenReturn(note.id());
	}

	Mono<Void> take(UUID ticketId, StaffActor by) {
		return locked(ticketId).flatMap((ticket) -> give(ticket, by.agent(), by, HistoryAct.TAKE, null));
	}

	/** Hands back the name of who has the ticket then. */
	Mono<String> assign(UUID ticketId, StaffActor by, String person) {
		return locked(ticketId).flatMap((ticket) -> assign(ticket, by, this.people.meant(ticket, person)));
	}

	Mono<Void> release(UUID ticketId, StaffActor by) {
		Instant now = now();
		return locked(ticketId).filter((ticket) -> ticket.assignee() != null)
			.flatMap((ticket) -> this.tickets.change(ticket.after(TicketAct.ASSIGN, now).of(null)))
			.delayUntil((ticket) -> this.history.staff(ticketId, HistoryAct.RELEASE, by.agent(), null, now))
			.flatMap((ticket) -> this.announcements.tell(ticket, TicketReleased.TYPE,
					new TicketReleased(this.announcements.about(ticket), by.agent(), now)));
	}

	Mono<Void> move(UUID ticketId, StaffActor by, String topicSlug) {
		return locked(ticketId).flatMap((ticket) -> move(ticket, by, otherTopic(ticket, topicSlug.strip())));
	}

	Mono<Void> resolve(UUID ticketId, StaffActor by) {
		Instant now = now();
		return locked(ticketId).filter((ticket) -> ticket.status() != TicketStatus.RESOLVED)
			.flatMap((ticket) -> this.tickets.change(ticket.after(TicketAct.RESOLVE, now)))
			.delayUntil((ticket) -> this.history.staff(ticketId, HistoryAct.RESOLVE, by.agent(), null, now))
			.flatMap((ticket) -> this.announcements.tell(ticket, TicketResolved.TYPE, resolved(ticket, by, now)));
	}

	private Mono<Void> answer(Ticket before, StaffActor by, Message message, TicketAct act) {
		Instant now = message.sentAt();
		boolean free = before.assignee() == null;
		Ticket answered = before.after(act, now);
		return this.tickets.change(free ? answered.of(by.agent()) : answered)
			.delayUntil((ticket) -> this.messages.add(ticket.id(), message))
			.delayUntil((ticket) -> noteFirstAnswer(before, now))
			.delayUntil((ticket) -> free ? this.history.staff(ticket.id(), HistoryAct.TAKE, by.agent(), null, now)
					: Mono.empty())
			.delayUntil((ticket) -> (act == TicketAct.SOLVE)
					? this.history.staff(ticket.id(), HistoryAct.RESOLVE, by.agent(), null, now) : Mono.empty())
			.flatMap((ticket) -> this.announcements.tell(ticket, StaffAnswered.TYPE,
					StaffAnswered.of(this.announcements.about(ticket), ticket, message, by.agent(),
							this.audiences.ofHolder(ticket, by))));
	}

	private Mono<Void> noteFirstAnswer(Ticket before, Instant now) {
		return (before.answeredAt() == null) ? this.firstAnswers.record(before.id(), before.submittedAt(), now)
				: Mono.empty();
	}

	private Mono<Void> refuseRaced(Ticket ticket, StaffActor by, @Nullable UUID seen) {
		return Mono.justOrEmpty(seen)
			.flatMapMany((last) -> this.messages.after(ticket.id(), last))
			.filter((message) -> message.from() == Author.STAFF && !isBy(message, by))
			.last()
			.onErrorResume(NoSuchElementException.class, (none) -> Mono.empty())
			.flatMap((message) -> Mono.error(new RacedException(message.name(), message.sentAt())));
	}

	private Mono<String> assign(Ticket ticket, StaffActor by, StaffMember member) {
		Agent agent = member.is(by.member().address()) ? by.agent() : new Agent(member.address(), member.name());
		return give(ticket, agent, by, HistoryAct.ASSIGN, agent.name()).thenReturn(agent.name());
	}

	private Mono<Void> give(Ticket before, Agent agent, StaffActor by, HistoryAct what, @Nullable String detail) {
		Instant now = now();
		Ticket given = before.after(TicketAct.ASSIGN, now).of(agent);
		if (agent.equals(before.assignee())) {
			return Mono.empty();
		}
		return this.tickets.change(given)
			.delayUntil((ticket) -> this.history.staff(ticket.id(), what, by.agent(), detail, now))
			.flatMap((ticket) -> this.messages.firstOf(ticket.id()).map((first) -> assigned(ticket, by, first, now)))
			.flatMap((event) -> this.announcements.tell(given, TicketAssigned.TYPE, event));
	}

	private Mono<Void> move(Ticket before, StaffActor by, Topic topic) {
		Instant now = now();
		Ticket moved = before.after(TicketAct.MOVE, now).movedTo(topic.slug());
		boolean stays = Optional.ofNullable(before.assignee())
			.flatMap((agent) -> topic.person(agent.address()))
			.isPresent();
		return this.tickets.change(stays ? moved : moved.of(null))
			.delayUntil((ticket) -> this.history.staff(ticket.id(), HistoryAct.MOVE, by.agent(), before.topic(), now))
			.zipWith(this.messages.firstOf(before.id()))
			.flatMap((both) -> this.announcements.tell(both.getT1(), TicketMoved.TYPE,
					moved(both.getT1(), before.topic(), by, both.getT2(), now)));
	}

	private Topic otherTopic(Ticket ticket, String slug) {
		return this.topics.find(slug.toLowerCase(Locale.ROOT))
			.filter((topic) -> !topic.slug().equals(ticket.topic()))
			.orElseThrow(() -> new UnknownTopicException(this.topics.all()
				.stream()
				.map(Topic::slug)
				.filter((each) -> !each.equals(ticket.topic()))
				.toList()));
	}

	private Mono<Ticket> locked(UUID ticketId) {
		return this.tickets.findLocked(ticketId)
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	private NoteAdded added(Ticket ticket, StaffActor by, Note note) {
		return new NoteAdded(this.announcements.about(ticket), new ToldText(note.id(), note.text()), by.agent(),
				this.audiences.ofWork(ticket, by), note.attachments(), note.addedAt());
	}

	private TicketAssigned assigned(Ticket ticket, StaffActor by, Message first, Instant now) {
		return TicketAssigned.of(this.announcements.about(ticket), Objects.requireNonNull(ticket.assignee()),
				by.agent(), ticket, first, this.audiences.ofHolder(ticket, by), now);
	}

	private TicketMoved moved(Ticket ticket, String from, StaffActor by, Message first, Instant now) {
		return TicketMoved.of(this.announcements.about(ticket), this.topics.named(from), by.agent(), ticket, first,
				this.audiences.ofWork(ticket, by), now);
	}

	private TicketResolved resolved(Ticket ticket, StaffActor by, Instant now) {
		return new TicketResolved(this.announcements.about(ticket), new TicketResolved.By(Author.STAFF, by.name()),
				ToldRequester.of(ticket.requester()), this.audiences.ofHolder(ticket, by), now);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static boolean isBy(Message message, StaffActor by) {
		return by.name().equals(message.name()) && by.member().address().equalsIgnoreCase(message.address());
	}

}
