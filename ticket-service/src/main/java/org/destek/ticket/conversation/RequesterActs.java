package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.RequesterReplied;
import org.destek.ticket.event.TicketResolved;
import org.destek.ticket.event.ToldRequester;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketAct;
import org.destek.ticket.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** What the requester does, each act in the caller's transaction. */
@Component
class RequesterActs {

	private final LockedTickets tickets;

	private final Messages messages;

	private final TicketHistory history;

	private final Audiences audiences;

	private final Announcements announcements;

	private final ConversationMetrics metrics;

	private final IdGenerator ids;

	private final Clock clock;

	RequesterActs(LockedTickets tickets, Messages messages, TicketHistory history, Audiences audiences,
			Announcements announcements, ConversationMetrics metrics, IdGenerator ids, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.history = history;
		this.audiences = audiences;
		this.announcements = announcements;
		this.metrics = metrics;
		this.ids = ids;
		this.clock = clock;
	}

	Mono<UUID> reply(UUID ticketId, WrittenText written, @Nullable UUID mailId) {
		return this.tickets.lock(ticketId).flatMap((ticket) -> reply(ticket, message(ticket, written, mailId)));
	}

	/** Notes that mails reach the requester after all. */
	Mono<Void> reached(UUID ticketId) {
		return this.tickets.lock(ticketId)
			.filter((ticket) -> ticket.undelivered() != null)
			.flatMap((ticket) -> this.tickets.change(ticket.reaching(ticket.requester().email())))
			.then();
	}

	Mono<Void> close(UUID ticketId, boolean byMail) {
		Instant now = now();
		return this.tickets.lock(ticketId)
			.filter((ticket) -> ticket.status() != TicketStatus.RESOLVED)
			.flatMap((ticket) -> this.tickets.change(ticket.after(TicketAct.RESOLVE, now)))
			.delayUntil((ticket) -> this.history.requester(ticketId, HistoryAct.RESOLVE, null, now))
			.doOnNext((ticket) -> this.metrics.resolved(Author.REQUESTER))
			.flatMap((ticket) -> this.announcements.tell(ticket, TicketResolved.TYPE, resolved(ticket, byMail, now)));
	}

	private Mono<UUID> reply(Ticket before, Message message) {
		boolean reopened = before.status() == TicketStatus.RESOLVED;
		Ticket replied = before.after(TicketAct.REPLY, message.sentAt());
		return this.tickets.change(replied)
			.delayUntil((ticket) -> this.messages.add(ticket.id(), message))
			.delayUntil((ticket) -> reopened
					? this.history.requester(ticket.id(), HistoryAct.REOPEN, null, message.sentAt()) : Mono.empty())
			.delayUntil((ticket) -> this.announcements.tell(ticket, RequesterReplied.TYPE,
					replied(ticket, message, reopened)))
			.doOnNext((ticket) -> this.metrics.replied(message.mailId()))
			.thenReturn(message.id());
	}

	private Message message(Ticket ticket, WrittenText written, @Nullable UUID mailId) {
		return new Message(this.ids.generateId(), Author.REQUESTER, ticket.requester().name(), null, written.text(),
				written.folded(), now(), written.files(), written.missing(), mailId);
	}

	private RequesterReplied replied(Ticket ticket, Message message, boolean reopened) {
		return RequesterReplied.of(this.announcements.about(ticket), ticket, message, reopened,
				this.audiences.ofWork(ticket, null));
	}

	private TicketResolved resolved(Ticket ticket, boolean byMail, Instant now) {
		return new TicketResolved(this.announcements.about(ticket),
				new TicketResolved.By(Author.REQUESTER, ticket.requester().name()), byMail,
				ToldRequester.of(ticket.requester()), this.audiences.ofHolder(ticket, null), now);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
