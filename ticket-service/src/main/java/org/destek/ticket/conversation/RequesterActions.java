package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.RequesterReplied;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.event.TicketResolved;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.staffing.Audiences;

/** What the requester does with a ticket, as {@link StaffActions} for the office. */
@Service
public class RequesterActions {

	private final Tickets tickets;

	private final Messages messages;

	private final TicketHistory history;

	private final Audiences audiences;

	private final TicketEventPublisher publisher;

	private final ConversationMetrics metrics;

	private final IdGenerator ids;

	private final Clock clock;

	RequesterActions(Tickets tickets, Messages messages, TicketHistory history, Audiences audiences,
			TicketEventPublisher publisher, ConversationMetrics metrics, IdGenerator ids, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.history = history;
		this.audiences = audiences;
		this.publisher = publisher;
		this.metrics = metrics;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Writes to the office; reopens a solved ticket.
	 * @param ticketId the ticket
	 * @param written what is written
	 * @return the message's id; a problem when the ticket is closed for good
	 */
	@Transactional
	public Mono<UUID> reply(UUID ticketId, WrittenText written) {
		return this.tickets.getLocked(ticketId).flatMap((ticket) -> reply(ticket, message(ticket, written)));
	}

	/**
	 * Notes that mails reach the requester after all.
	 * @param ticketId the ticket
	 * @return done
	 */
	@Transactional
	public Mono<Void> reached(UUID ticketId) {
		return this.tickets.getLocked(ticketId)
			.filter((ticket) -> ticket.undelivered() != null)
			.flatMap((ticket) -> this.tickets.change(ticket.reaching(ticket.requester().email())))
			.then();
	}

	/**
	 * Resolves the ticket.
	 * @param ticketId the ticket
	 * @param byMail whether the requester says so by mail, and is told that it was heard
	 * @return done, also when it was solved already; a problem when it is closed for good
	 */
	@Transactional
	public Mono<Void> resolve(UUID ticketId, boolean byMail) {
		return this.tickets.getLocked(ticketId)
			.filter((ticket) -> !ticket.isResolved())
			.flatMap((ticket) -> resolve(ticket, byMail));
	}

	private Mono<Void> resolve(Ticket before, boolean byMail) {
		Instant now = this.clock.instant();
		return this.tickets.change(before.resolve(now))
			.delayUntil((ticket) -> this.history.requester(ticket.id(), HistoryAct.RESOLVE, null, now))
			.delayUntil((ticket) -> this.metrics.resolved(Author.REQUESTER))
			.flatMap((ticket) -> this.publisher.publish(ticket, TicketResolved.TYPE, resolved(ticket, byMail, now)));
	}

	private Mono<UUID> reply(Ticket before, Message message) {
		boolean reopened = before.isResolved();
		Ticket replied = before.reply(message.sentAt());
		return this.tickets.change(replied)
			.delayUntil((ticket) -> this.messages.add(ticket.id(), message))
			.delayUntil((ticket) -> reopened
					? this.history.requester(ticket.id(), HistoryAct.REOPEN, null, message.sentAt()) : Mono.empty())
			.delayUntil((ticket) -> this.publisher.publish(ticket, RequesterReplied.TYPE,
					replied(ticket, message, reopened)))
			.delayUntil((ticket) -> this.metrics.replied(message.mailId()))
			.thenReturn(message.id());
	}

	private Message message(Ticket ticket, WrittenText written) {
		return new Message(this.ids.generateId(), Author.REQUESTER, ticket.requester().name(), null, written.text(),
				written.folded(), this.clock.instant(), written.files(), written.missing(), written.mailId());
	}

	private RequesterReplied replied(Ticket ticket, Message message, boolean reopened) {
		return RequesterReplied.of(this.publisher.reference(ticket), ticket, message, reopened,
				this.audiences.ofWork(ticket, null));
	}

	private TicketResolved resolved(Ticket ticket, boolean byMail, Instant now) {
		return new TicketResolved(this.publisher.reference(ticket),
				new TicketResolved.By(Author.REQUESTER, ticket.requester().name()), byMail, ticket.requester(),
				this.audiences.ofHolder(ticket, null), now);
	}

}
