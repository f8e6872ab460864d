package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.NoteAdded;
import org.destek.ticket.event.StaffAnswered;
import org.destek.ticket.event.ToldText;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketAct;
import org.destek.ticket.ticket.TicketStatus;
import org.destek.ticket.worktime.FirstAnswers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** What the office writes, each text in the caller's transaction. */
@Component
class StaffWriting {

	private final LockedTickets tickets;

	private final Messages messages;

	private final Notes notes;

	private final TicketHistory history;

	private final Races races;

	private final FirstAnswers firstAnswers;

	private final Audiences audiences;

	private final Announcements announcements;

	private final ConversationMetrics metrics;

	private final IdGenerator ids;

	private final Clock clock;

	StaffWriting(LockedTickets tickets, Messages messages, Notes notes, TicketHistory history, Races races,
			FirstAnswers firstAnswers, Audiences audiences, Announcements announcements, ConversationMetrics metrics,
			IdGenerator ids, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.notes = notes;
		this.history = history;
		this.races = races;
		this.firstAnswers = firstAnswers;
		this.audiences = audiences;
		this.announcements = announcements;
		this.metrics = metrics;
		this.ids = ids;
		this.clock = clock;
	}

	Mono<UUID> answer(UUID ticketId, StaffActor by, StaffAnswer answer, @Nullable UUID mailId) {
		TicketAct act = TicketAct.answerThatLeaves(answer.after());
		return this.tickets.lock(ticketId)
			.delayUntil((ticket) -> refuseRaced(ticket, by, answer.seen()))
			.flatMap((ticket) -> answer(ticket, by, act, message(by, answer, mailId)));
	}

	Mono<UUID> note(UUID ticketId, StaffActor by, WrittenText written, @Nullable UUID mailId) {
		return this.tickets.lock(ticketId).flatMap((ticket) -> note(ticket, by, note(by, written, mailId)));
	}

	private Mono<UUID> answer(Ticket before, StaffActor by, TicketAct act, Message message) {
		Ticket answered = before.after(act, message.sentAt());
		return this.tickets.change((before.assignee() == null) ? answered.of(by.agent()) : answered)
			.delayUntil((ticket) -> this.messages.add(ticket.id(), message))
			.delayUntil((ticket) -> noteWhatElse(before, act, by, message.sentAt()))
			.delayUntil((ticket) -> this.announcements.tell(ticket, StaffAnswered.TYPE, answered(ticket, by, message)))
			.doOnNext((ticket) -> this.metrics.answered(message.mailId()))
			.thenReturn(message.id());
	}

	private Mono<Void> noteWhatElse(Ticket before, TicketAct act, StaffActor by, Instant now) {
		List<Mono<Void>> entries = new ArrayList<>();
		if (before.answeredAt() == null) {
			entries.add(this.firstAnswers.record(before.id(), before.submittedAt(), now));
		}
		if (before.assignee() == null) {
			entries.add(this.history.staff(before.id(), HistoryAct.TAKE, by.agent(), null, now));
		}
		if (act == TicketAct.SOLVE && before.status() != TicketStatus.RESOLVED) {
			entries.add(this.history.staff(before.id(), HistoryAct.RESOLVE, by.agent(), null, now));
			this.metrics.resolved(Author.STAFF);
		}
		return Flux.concat(entries).then();
	}

	private Mono<UUID> note(Ticket before, StaffActor by, Note note) {
		Ticket ticket = before.after(TicketAct.NOTE, note.addedAt());
		return this.notes.add(ticket.id(), note)
			.then(this.announcements.tell(ticket, NoteAdded.TYPE, added(ticket, by, note)))
			.thenReturn(note.id());
	}

	private Mono<Void> refuseRaced(Ticket ticket, StaffActor by, @Nullable UUID seen) {
		return Mono.justOrEmpty(seen)
			.flatMap((last) -> this.races.unseen(ticket, last))
			.flatMap((message) -> Mono.error(new RacedException(message.name(), message.sentAt())));
	}

	private Message message(StaffActor by, StaffAnswer answer, @Nullable UUID mailId) {
		return new Message(this.ids.generateId(), Author.STAFF, by.name(), by.member().address(), answer.text(),
				answer.folded(), now(), answer.files(), answer.missing(), mailId);
	}

	private Note note(StaffActor by, WrittenText written, @Nullable UUID mailId) {
		return new Note(this.ids.generateId(), by.agent(), written.text(), written.folded(), now(), written.files(),
				written.missing(), mailId);
	}

	private StaffAnswered answered(Ticket ticket, StaffActor by, Message message) {
		return StaffAnswered.of(this.announcements.about(ticket), ticket, message, by.agent(),
				this.audiences.ofHolder(ticket, by));
	}

	private NoteAdded added(Ticket ticket, StaffActor by, Note note) {
		return new NoteAdded(this.announcements.about(ticket), new ToldText(note.id(), note.text(), note.folded()),
				by.agent(), this.audiences.ofNote(ticket, by), note.attachments(), note.addedAt());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
