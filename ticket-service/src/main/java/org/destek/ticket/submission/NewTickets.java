package org.destek.ticket.submission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.conversation.HistoryAct;
import org.destek.ticket.conversation.TicketHistory;
import org.destek.ticket.ticket.AccessKeys;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketCode;
import org.destek.ticket.ticket.Tickets;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.worktime.ExpectedAnswers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** Opens tickets, with their first message and all who are to hear of it. */
@Component
class NewTickets {

	private static final int MAX_DRAWS = 5;

	private final Tickets tickets;

	private final Messages messages;

	private final AccessKeys accessKeys;

	private final TicketHistory history;

	private final ExpectedAnswers expectedAnswers;

	private final Outbox outbox;

	private final IdGenerator ids;

	private final Clock clock;

	private final RandomGenerator random = new SecureRandom();

	NewTickets(Tickets tickets, Messages messages, AccessKeys accessKeys, TicketHistory history,
			ExpectedAnswers expectedAnswers, Outbox outbox, IdGenerator ids, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.accessKeys = accessKeys;
		this.history = history;
		this.expectedAnswers = expectedAnswers;
		this.outbox = outbox;
		this.ids = ids;
		this.clock = clock;
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
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		byte[] hash = AccessKeys.hashOf(this.accessKeys.keyOf(id, key));
		Message message = new Message(this.ids.generateId(), Author.REQUESTER, submission.requester().name(), null,
				submission.message(), now, submission.attachments(), submission.missing(), mailId);
		return Mono
			.fromSupplier(() -> Ticket.opened(id, TicketCode.draw(this.random), submission.topic().slug(),
					submission.subject(), submission.requester(), hash, privacyNotice, now))
			.filterWhen(this.tickets::add)
			.repeatWhenEmpty(MAX_DRAWS, (draws) -> draws)
			.delayUntil((ticket) -> this.messages.add(ticket.id(), message))
			.delayUntil((ticket) -> announce(ticket, message, submission.topic()));
	}

	private Mono<Void> announce(Ticket ticket, Message message, Topic topic) {
		TicketSubmitted told = TicketSubmitted.of(ticket, message, topic, this.expectedAnswers.of(topic.slug()));
		return this.outbox
			.append(new OutgoingEvent("ticket-events", ticket.id(), TicketSubmitted.TYPE, ticket.code().text(), told))
			.then(this.history.nobody(ticket.id(), HistoryAct.NOTIFIED, String.valueOf(told.staff().size()),
					told.submittedAt()));
	}

}
