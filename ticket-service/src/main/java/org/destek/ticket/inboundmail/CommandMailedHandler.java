package org.destek.ticket.inboundmail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.deskmail.DeskMail;
import org.destek.ticket.deskmail.DeskMails;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.inboundmail.RequestMailedHandler.RequestMailed;
import org.destek.ticket.people.Person;

/**
 * Consumes the events of mails that answer nothing and begin like a command. Only those
 * of people of the office who are believed are one; all others are what they would be
 * without it: a request, or a mail whose writer is pointed to the form.
 */
@Component
class CommandMailedHandler implements EventHandler {

	private static final String TOPIC = "ticket-events";

	private final SenderVerification verification;

	private final DeskMails deskMails;

	private final RequestMailedHandler requests;

	private final Outbox outbox;

	CommandMailedHandler(SenderVerification verification, DeskMails deskMails, RequestMailedHandler requests,
			Outbox outbox) {
		this.verification = verification;
		this.deskMails = deskMails;
		this.requests = requests;
		this.outbox = outbox;
	}

	@Override
	public String type() {
		return "command-mailed.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		CommandMailed mail = event.dataAs(CommandMailed.class);
		return this.verification.writer(mail.sender(), mail.authentication(), mail.released())
			.map((person) -> obey(person, mail))
			.orElseGet(() -> passOn(mail));
	}

	private Mono<Void> obey(Person person, CommandMailed mail) {
		String argument = mail.argument();
		return this.deskMails.take(person, mail.word(), (argument != null) ? argument : "", mail.deskMail());
	}

	private Mono<Void> passOn(CommandMailed mail) {
		String topic = mail.topic();
		return (topic != null) ? this.requests.take(mail.request(topic))
				: this.outbox
					.append(new OutgoingEvent(TOPIC, mail.mailId(), CommandMailDeclined.TYPE, mail.mailId().toString(),
							new CommandMailDeclined(mail.mailId(), mail.sender().address(), mail.language())))
					.then();
	}

	/**
	 * A mail that begins like a command, as notification-service publishes it.
	 *
	 * @param mailId the mail
	 * @param messageId its Message-ID; null when it has none that can be answered
	 * @param topic slug of what its mailbox is for; null when that takes no requests
	 * @param sender who the mail says it is from
	 * @param authentication whether a server that we trust calls the sender genuine
	 * @param released whether operations let it out of the quarantine
	 * @param word the command, without its hash
	 * @param argument what stands behind it
	 * @param inText whether it stands in the text's first line, and not in the subject
	 * @param subject one line; null when there is none
	 * @param text all that was written
	 * @param language the language that it is written in
	 * @param attachments its files
	 * @param refusedFiles files of the mail that were not taken
	 * @param receivedAt when it came
	 */
	record CommandMailed(UUID mailId, @Nullable String messageId, @Nullable String topic, Sender sender,
			String authentication, boolean released, String word, @Nullable String argument, boolean inText,
			@Nullable String subject, String text, String language, List<Attachment> attachments,
			List<RefusedFile> refusedFiles, Instant receivedAt) {

		DeskMail deskMail() {
			String written = TypedText.text(this.text).strip();
			int end = written.indexOf('\n');
			String whole = written.equals(this.subject) ? "" : written;
			String below = this.inText ? ((end < 0) ? "" : written.substring(end + 1).strip()) : whole;
			return new DeskMail(this.mailId, this.messageId, this.subject, below, this.attachments, this.receivedAt);
		}

		RequestMailed request(String slug) {
			return new RequestMailed(this.mailId, slug, this.sender, this.subject, this.text, this.language,
					this.attachments, this.refusedFiles);
		}

	}

	/**
	 * Published when a mail that begins like a command is none, and its mailbox takes no
	 * requests.
	 *
	 * @param mailId the mail
	 * @param address from where it came
	 * @param language the language that it is written in
	 */
	record CommandMailDeclined(UUID mailId, String address, String language) {

		static final String TYPE = "command-mail-declined.v1";

	}

}
