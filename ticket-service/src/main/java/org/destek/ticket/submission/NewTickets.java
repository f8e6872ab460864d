package org.destek.ticket.submission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Mono;

import org.destek.messaging.outbox.EventInsert;
import org.destek.messaging.outbox.Outbox;
import org.destek.ticket.core.AccessKeys;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.insert.LinkedInserts;
import org.destek.ticket.insert.RowInsert;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.worktime.ExpectedAnswers;

/** Opens tickets with their first message, and publishes them. */
@Component
class NewTickets {

	private static final int MAX_DRAWS = 5;

	private final Tickets tickets;

	private final Messages messages;

	private final AccessKeys accessKeys;

	private final TicketHistory history;

	private final ExpectedAnswers expectedAnswers;

	private final Outbox outbox;

	private final LinkedInserts inserts;

	private final IdGenerator ids;

	private final Clock clock;

	private final RandomGenerator random = new SecureRandom();

	NewTickets(Tickets tickets, Messages messages, AccessKeys accessKeys, TicketHistory history,
			ExpectedAnswers expectedAnswers, Outbox outbox, LinkedInserts inserts, IdGenerator ids, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.accessKeys = accessKeys;
		this.history = history;
		this.expectedAnswers = expectedAnswers;
		this.outbox = outbox;
		this.inserts = inserts;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Opens a ticket with all that belongs to it in one statement, in the caller's
	 * transaction or, without any, in one of its own.
	 * @param attempt the attempt
	 * @param submission what is asked for
	 * @param before what is written first, and without which nothing of the ticket is
	 * @param beside what is written with it
	 * @return the new ticket; empty when something before it is taken. That may also show
	 * as a violated constraint, as a taken code or file does; nothing is written then
	 */
	Mono<Ticket> open(SubmissionAttempt attempt, Submission submission, List<RowInsert> before,
			List<RowInsert> beside) {
		TicketDraft fresh = draft(attempt.ticketId(), attempt.key(), submission, attempt.privacyNotice(), null);
		return this.outbox.appendWithin(fresh.event(), (event) -> write(fresh, before, beside, event))
			.map((written) -> fresh.ticket());
	}

	private Mono<Boolean> write(TicketDraft fresh, List<RowInsert> before, List<RowInsert> beside, EventInsert event) {
		List<RowInsert> chain = new ArrayList<>(before);
		chain.add(Tickets.row(fresh.ticket()));
		List<RowInsert> rows = fresh.conversation();
		rows.add(new RowInsert(event.sql(), event.values()));
		rows.add(this.history.row(fresh.ticket().id(), HistoryAct.NOTIFIED, fresh.notified(),
				fresh.submitted().submittedAt()));
		rows.addAll(beside);
		return this.inserts.write(chain, rows).filter((written) -> written);
	}

	/**
	 * Opens a ticket, in the caller's transaction.
	 * @param id the ticket's id
	 * @param key what its access key is computed from
	 * @param submission what is asked for
	 * @param privacyNotice version of the notice that the sender saw
	 * @param mailId the mail that it came as; null when it came through the form
	 * @return the new ticket
	 */
	Mono<Ticket> open(UUID id, UUID key, Submission submission, @Nullable String privacyNotice, @Nullable UUID mailId) {
		return Mono.fromSupplier(() -> draft(id, key, submission, privacyNotice, mailId))
			.filterWhen((fresh) -> this.tickets.add(fresh.ticket()))
			.repeatWhenEmpty(MAX_DRAWS, (draws) -> draws)
			.delayUntil((fresh) -> this.messages.add(id, fresh.message()))
			.delayUntil(this::announce)
			.map(TicketDraft::ticket);
	}

	private TicketDraft draft(UUID id, UUID key, Submission submission, @Nullable String privacyNotice,
			@Nullable UUID mailId) {
		Instant now = this.clock.instant();
		byte[] hash = AccessKeys.hashOf(this.accessKeys.keyOf(id, key));
		Message message = new Message(this.ids.generateId(), Author.REQUESTER, submission.requester().name(), null,
				submission.message(), now, submission.attachments(), submission.missing(), mailId);
		Topic topic = submission.topic();
		Ticket ticket = Ticket.opened(id, TicketCode.draw(this.random), topic.slug(), submission.subject(),
				submission.requester(), hash, privacyNotice, now);
		return new TicketDraft(ticket, message,
				TicketSubmitted.of(ticket, message, topic, this.expectedAnswers.of(topic.slug())));
	}

	private Mono<Void> announce(TicketDraft fresh) {
		return this.outbox.append(fresh.event())
			.then(this.history.nobody(fresh.ticket().id(), HistoryAct.NOTIFIED, fresh.notified(),
					fresh.submitted().submittedAt()));
	}

}
