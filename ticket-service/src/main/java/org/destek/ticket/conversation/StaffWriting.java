package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.MessageText;
import org.destek.ticket.event.NoteAdded;
import org.destek.ticket.event.StaffAnswered;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.Note;
import org.destek.ticket.history.Notes;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.staffing.Audiences;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.worktime.FirstAnswers;

/**
 * What the office writes: answers and internal notes. Locks the ticket and publishes as
 * {@link StaffActions} does.
 */
@Service
@Transactional(noRollbackFor = ProblemException.class)
public class StaffWriting {

	private final Tickets tickets;

	private final Messages messages;

	private final Notes notes;

	private final TicketHistory history;

	private final ConcurrentAnswers concurrentAnswers;

	private final FirstAnswers firstAnswers;

	private final Audiences audiences;

	private final TicketEventPublisher publisher;

	private final ConversationMetrics metrics;

	private final IdGenerator ids;

	private final Clock clock;

	StaffWriting(Tickets tickets, Messages messages, Notes notes, TicketHistory history,
			ConcurrentAnswers concurrentAnswers, FirstAnswers firstAnswers, Audiences audiences,
			TicketEventPublisher publisher, ConversationMetrics metrics, IdGenerator ids, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.notes = notes;
		this.history = history;
		this.concurrentAnswers = concurrentAnswers;
		this.firstAnswers = firstAnswers;
		this.audiences = audiences;
		this.publisher = publisher;
		this.metrics = metrics;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Answers the requester, and takes the ticket if nobody has it.
	 * @param ticketId the ticket
	 * @param by who answers
	 * @param answer what is written
	 * @return the message's id; an {@link AnsweredMeanwhileException} when a colleague
	 * answered what the writer had not seen answered
	 */
	public Mono<UUID> answer(UUID ticketId, StaffActor by, StaffAnswer answer) {
		return this.tickets.getLocked(ticketId)
			.delayUntil((ticket) -> refuseIfAnsweredMeanwhile(ticket, answer.seen()))
			.flatMap((ticket) -> answer(ticket, by, answer.after(), message(by, answer)));
	}

	/**
	 * Adds an internal note.
	 * @param ticketId the ticket
	 * @param by who writes
	 * @param written what is written
	 * @return the note's id
	 */
	public Mono<UUID> note(UUID ticketId, StaffActor by, WrittenText written) {
		return this.tickets.getLocked(ticketId).flatMap((ticket) -> note(ticket, by, note(by, written)));
	}

	private Mono<UUID> answer(Ticket before, StaffActor by, TicketStatus after, Message message) {
		Ticket answered = before.answer(after, by.agent(), message.sentAt());
		return this.tickets.change(answered)
			.delayUntil((ticket) -> this.messages.add(ticket.id(), message))
			.delayUntil((ticket) -> noteWhatElse(before, ticket, by, message.sentAt()))
			.delayUntil((ticket) -> this.publisher.publish(ticket, StaffAnswered.TYPE, answered(ticket, by, message)))
			.delayUntil((ticket) -> this.metrics.answered(message.mailId()))
			.thenReturn(message.id());
	}

	private Mono<Void> noteWhatElse(Ticket before, Ticket answered, StaffActor by, Instant now) {
		List<Mono<Void>> entries = new ArrayList<>();
		if (before.answeredAt() == null) {
			entries.add(this.firstAnswers.record(before.id(), before.submittedAt(), now));
		}
		if (before.assignee() == null) {
			entries.add(this.history.staff(before.id(), HistoryAct.TAKE, by.agent(), null, now));
		}
		if (answered.isResolved() && !before.isResolved()) {
			entries.add(this.history.staff(before.id(), HistoryAct.RESOLVE, by.agent(), null, now));
			entries.add(this.metrics.resolved(Author.STAFF));
		}
		return Flux.concat(entries).then();
	}

	private Mono<UUID> note(Ticket before, StaffActor by, Note note) {
		Ticket ticket = before.note(note.addedAt());
		return this.notes.add(ticket.id(), note)
			.then(this.publisher.publish(ticket, NoteAdded.TYPE, added(ticket, by, note)))
			.thenReturn(note.id());
	}

	private Mono<Void> refuseIfAnsweredMeanwhile(Ticket ticket, @Nullable UUID seen) {
		return Mono.justOrEmpty(seen)
			.flatMap((last) -> this.concurrentAnswers.unseen(ticket, last))
			.flatMap((message) -> Mono.error(new AnsweredMeanwhileException(message.name(), message.sentAt())));
	}

	private Message message(StaffActor by, StaffAnswer answer) {
		return new Message(this.ids.generateId(), Author.STAFF, by.name(), by.member().address(), answer.text(),
				answer.folded(), this.clock.instant(), answer.files(), answer.missing(), answer.mailId());
	}

	private Note note(StaffActor by, WrittenText written) {
		return new Note(this.ids.generateId(), by.agent(), written.text(), written.folded(), this.clock.instant(),
				written.files(), written.missing(), written.mailId());
	}

	private StaffAnswered answered(Ticket ticket, StaffActor by, Message message) {
		return StaffAnswered.of(this.publisher.reference(ticket), ticket, message, by.agent(),
				this.audiences.ofHolder(ticket, by));
	}

	private NoteAdded added(Ticket ticket, StaffActor by, Note note) {
		return new NoteAdded(this.publisher.reference(ticket), new MessageText(note.id(), note.text(), note.folded()),
				by.agent(), this.audiences.ofNote(ticket, by), note.attachments(), note.addedAt());
	}

}
