package org.destek.ticket.incoming;

import org.destek.ticket.conversation.MailedReply;
import org.destek.ticket.conversation.RequesterReplies;
import org.destek.ticket.submission.MailedRequest;
import org.destek.ticket.submission.MailedRequests;
import org.destek.ticket.ticket.Requester;
import org.destek.ticket.ticket.Ticket;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Makes a new ticket of what a requester writes to one that is closed for good: a mail
 * cannot be refused as a page refuses, and nothing may be lost.
 */
@Component
class LateReplies {

	private final MailedRequests requests;

	private final RequesterReplies replies;

	LateReplies(MailedRequests requests, RequesterReplies replies) {
		this.requests = requests;
		this.replies = replies;
	}

	/**
	 * Takes a late reply, in the caller's transaction.
	 * @param closed the old ticket
	 * @param reply the mail
	 * @return done
	 */
	Mono<Void> take(Ticket closed, MailedReply reply) {
		String text = this.replies.text(closed, reply.unfolded());
		return text.isEmpty() ? Mono.empty() : this.requests.reopen(request(closed, reply, text), closed)
			.flatMap((ticket) -> this.replies.noteRefusedFiles(ticket, reply.mailId(), reply.refusedFiles(), true));
	}

	private static MailedRequest request(Ticket closed, MailedReply reply, String text) {
		Requester requester = closed.requester();
		return new MailedRequest(reply.mailId(), closed.topic(), requester.email(), requester.name(),
				requester.language(), closed.code() + ": " + closed.subject(), text, reply.files());
	}

}
