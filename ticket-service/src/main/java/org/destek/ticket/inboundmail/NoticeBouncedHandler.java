package org.destek.ticket.inboundmail;

import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.core.Undelivered;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;

/** Consumes the events of mails that did not arrive. */
@Component
class NoticeBouncedHandler implements EventHandler {

	private final Tickets tickets;

	private final TicketHistory history;

	NoticeBouncedHandler(Tickets tickets, TicketHistory history) {
		this.tickets = tickets;
		this.history = history;
	}

	@Override
	public String type() {
		return "notice-bounced.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		NoticeBounced bounce = event.dataAs(NoticeBounced.class);
		return this.tickets.findLocked(bounce.ticketId())
			.switchIfEmpty(Mono.error(() -> new UnusableEventException("unknown-ticket", "No ticket has this id")))
			.delayUntil((ticket) -> this.history.nobody(ticket.id(), HistoryAct.BOUNCE,
					bounce.recipient() + " " + bounce.reason(), bounce.bouncedAt()))
			.filter((ticket) -> bounce.concernsRequesterOf(ticket) && ticket.undelivered() == null)
			.flatMap((ticket) -> this.tickets
				.change(ticket.notReaching(new Undelivered(bounce.reason(), bounce.bouncedAt()))))
			.then();
	}

	/**
	 * A mail that did not arrive, as notification-service publishes it.
	 *
	 * @param ticketId the ticket
	 * @param role the side of the counter
	 * @param recipient whom it was for
	 * @param reason why it did not arrive
	 * @param bouncedAt when that was known
	 */
	record NoticeBounced(UUID ticketId, Author role, String recipient, String reason, Instant bouncedAt) {

		/** An address that has been corrected since is nobody's concern. */
		boolean concernsRequesterOf(Ticket ticket) {
			return this.role == Author.REQUESTER && ticket.requester().email().text().equalsIgnoreCase(this.recipient);
		}

	}

}
