package org.destek.notification.reading;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.destek.notification.bounce.Bounce;
import org.destek.notification.bounce.Complaint;
import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.header.Authentication;
import org.destek.notification.mime.header.MailSender;
import org.destek.notification.replytext.SentMails;
import org.destek.notification.replytext.WrittenText;

/**
 * A mail as it was read. All texts are NFC, without control characters but line feeds and
 * tabs.
 *
 * @param messageId its Message-ID, angle brackets included
 * @param answers the Message-IDs that it answers: In-Reply-To first, then References, the
 * newest first
 * @param from its one author; null when there is none or more than one, whom nobody could
 * be sure of
 * @param recipients To, Cc, Delivered-To, X-Original-To, Envelope-To; lower case
 * @param returnPath the envelope sender, empty for {@code <>}
 * @param subject one line
 * @param date when it says it was written
 * @param authentication what a trusted server says about the author's domain
 * @param nature who is behind it
 * @param bounce what could not be delivered, for a {@link MailNature#BOUNCE}; of another
 * nature: what it says where it came to a bounce address
 * @param complaint which mail a provider complains of
 * @param body its text as it came
 * @param written what is written in it: all, until it is read as a reply
 * @param command what its first or last line asks for; none until it is read as a reply
 * @param files its files, in their order
 * @param language {@code tr} or {@code en}
 */
public record ReceivedMail(@Nullable String messageId, List<String> answers, @Nullable MailSender from,
		List<String> recipients, @Nullable String returnPath, @Nullable String subject, @Nullable Instant date,
		Authentication authentication, MailNature nature, @Nullable Bounce bounce, @Nullable Complaint complaint,
		MailBody body, WrittenText written, @Nullable MailCommand command, List<MailFile> files, String language) {

	/**
	 * The same mail, read as a reply.
	 * @param sent what was sent for the ticket that it replies to
	 * @return the mail with what is newly written, and its command
	 */
	public ReceivedMail asReply(SentMails sent) {
		WrittenText reply = this.body.reply(sent);
		MailCommandParser.Found found = MailCommandParser.in(reply.shown());
		int above = found.above() ? WrittenText.lines(reply.shown()) - WrittenText.lines(found.text()) : 0;
		WrittenText rest = reply.reducedTo(found.text(), above);
		return with((found.command() != null) ? this.body.withInvitation(rest) : this.body.completed(rest),
				found.command());
	}

	/**
	 * The same mail with another text.
	 * @param other the text
	 * @return the mail
	 */
	public ReceivedMail with(WrittenText other) {
		return with(other, this.command);
	}

	/**
	 * The same mail, which was handed in on this machine: believed unless a trusted
	 * server says otherwise.
	 */
	public ReceivedMail handedIn() {
		return (this.authentication != Authentication.NONE) ? this
				: new ReceivedMail(this.messageId, this.answers, this.from, this.recipients, this.returnPath,
						this.subject, this.date, Authentication.LOCAL, this.nature, this.bounce, this.complaint,
						this.body, this.written, this.command, this.files, this.language);
	}

	private ReceivedMail with(WrittenText other, @Nullable MailCommand asked) {
		return with(other, asked, this.files);
	}

	/**
	 * The same mail with one file more, before its others.
	 * @param file the file
	 * @return the mail
	 */
	public ReceivedMail withFirst(MailFile file) {
		return with(this.written, this.command, Stream.concat(Stream.of(file), this.files.stream()).toList());
	}

	private ReceivedMail with(WrittenText other, @Nullable MailCommand asked, List<MailFile> more) {
		return new ReceivedMail(this.messageId, this.answers, this.from, this.recipients, this.returnPath, this.subject,
				this.date, this.authentication, this.nature, this.bounce, this.complaint, this.body, other, asked, more,
				this.language);
	}

	/**
	 * What is shown of it.
	 * @return the text, without what is folded
	 */
	public String text() {
		return this.written.shown();
	}

	/**
	 * Its text, uncut.
	 * @return all of it
	 */
	public String fullText() {
		return this.body.whole();
	}

}
