package org.destek.ticket.incoming;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;
import org.destek.ticket.conversation.ReceivedMails;
import org.destek.ticket.ticket.Tickets;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Hears of replies by mail. */
@Component
class ReplyReceivedHandler implements EventHandler {

	private final Tickets tickets;

	private final ReceivedMails mails;

	private final IncomingReplies replies;

	ReplyReceivedHandler(Tickets tickets, ReceivedMails mails, IncomingReplies replies) {
		this.tickets = tickets;
		this.mails = mails;
		this.replies = replies;
	}

	@Override
	public String type() {
		return ReplyReceived.TYPE;
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		ReplyReceived reply = event.dataAs(ReplyReceived.class);
		return this.tickets.findLocked(reply.ticketId())
			.switchIfEmpty(Mono.error(() -> new UnusableEventException("unknown-ticket", "No ticket has this id")))
			.filterWhen((ticket) -> this.mails.isNew(reply.mailId()))
			.flatMap((ticket) -> this.replies.take(ticket, reply));
	}

}
