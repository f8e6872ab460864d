package org.destek.ticket.inboundmail;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.mailreply.MailTexts;
import org.destek.ticket.mailreply.RequesterReplies;
import org.destek.ticket.submission.MailedRequest;
import org.destek.ticket.submission.MailedRequests;

/** Consumes the events of mails that answer nothing and ask for help. */
@Component
class RequestMailedHandler implements EventHandler {

	private final Tickets tickets;

	private final MailedRequests requests;

	private final RequesterReplies replies;

	private final MailTexts texts;

	RequestMailedHandler(Tickets tickets, MailedRequests requests, RequesterReplies replies, MailTexts texts) {
		this.tickets = tickets;
		this.requests = requests;
		this.replies = replies;
		this.texts = texts;
	}

	@Override
	public String type() {
		return "request-mailed.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		return take(event.dataAs(RequestMailed.class));
	}

	/** Opens a request, unless it was opened before. */
	Mono<Void> take(RequestMailed mail) {
		String text = this.texts.of(mail.spoken(), TypedText.text(mail.text()), mail.attachments(),
				mail.refusedFiles());
		return this.tickets.find(mail.mailId())
			.hasElement()
			.filter((known) -> !known)
			.flatMap((fresh) -> this.requests.open(mail.request(text)))
			.flatMap((ticket) -> this.replies.noteRefusedFiles(ticket, mail.mailId(), mail.refusedFiles(), false));
	}

	/**
	 * A mail that asks for help, as notification-service publishes it.
	 *
	 * @param mailId the mail
	 * @param topic slug of what its mailbox is for
	 * @param sender who the mail says it is from
	 * @param subject one line; null when there is none
	 * @param text what was written
	 * @param language the language that it is written in
	 * @param attachments its files
	 * @param refusedFiles files of the mail that were not taken
	 */
	record RequestMailed(UUID mailId, String topic, Sender sender, @Nullable String subject, String text,
			String language, List<Attachment> attachments, List<RefusedFile> refusedFiles) {

		Language spoken() {
			return Language.orFirst(this.language);
		}

		MailedRequest request(String written) {
			EmailAddress address = EmailAddress.parse(this.sender.address())
				.orElseThrow(() -> new UnusableEventException("unreadable", "The sender is no address"));
			return new MailedRequest(this.mailId, this.topic, address, this.sender.name(), spoken(), this.subject,
					written, this.attachments);
		}

	}

}
