package org.destek.ticket.inboundmail;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.mailreply.MailedReply;
import org.destek.ticket.mailreply.RequesterReplies;
import org.destek.ticket.submission.MailedRequest;
import org.destek.ticket.submission.MailedRequests;

/**
 * Makes a new ticket of what a requester writes to one that is closed for good: a mail
 * cannot be refused as a page refuses, and nothing may be lost.
 */
@Component
class FollowUpTickets {

	private final MailedRequests requests;

	private final RequesterReplies replies;

	FollowUpTickets(MailedRequests requests, RequesterReplies replies) {
		this.requests = requests;
		this.replies = replies;
	}

	/**
	 * Makes a new ticket of a reply, in the caller's transaction. One that only says that
	 * the old ticket is solved makes none; whoever sent it is told of refused files all
	 * the same.
	 * @param closed the old ticket
	 * @param reply the mail
	 * @return done
	 */
	Mono<Void> open(Ticket closed, MailedReply reply) {
		String text = this.replies.text(closed, reply.unfolded());
		Mono<Ticket> target = text.isEmpty() ? Mono.just(closed)
				: this.requests.reopen(request(closed, reply, text), closed);
		return target
			.flatMap((ticket) -> this.replies.noteRefusedFiles(ticket, reply.mailId(), reply.refusedFiles(), true));
	}

	private static MailedRequest request(Ticket closed, MailedReply reply, String text) {
		Requester requester = closed.requester();
		return new MailedRequest(reply.mailId(), closed.topic(), requester.email(), requester.name(),
				requester.language(), closed.code() + ": " + closed.subject(), text, reply.files());
	}

}
