package org.destek.notification.inbound.classify;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.notification.inbound.store.StoredMail;
import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.header.MailSender;
import org.destek.notification.reading.ReceivedMail;

/**
 * A mail that was read and whose files can be read until it is closed.
 *
 * @param mail the mail
 * @param content what it says; none when it is unreadable
 * @param classification what it is
 */
public record ClassifiedMail(StoredMail mail, @Nullable ReceivedMail content, MailClassification classification) {

	/** What people call the ticket that it answers; none when it answers none. */
	public @Nullable String code() {
		return (this.classification instanceof MailClassification.Reply reply) ? reply.notice().code() : null;
	}

	/** Mails with one key have their effects one after another. */
	public Object order() {
		Object ticket = this.classification.ticketId();
		if (ticket != null) {
			return ticket;
		}
		MailSender from = sender();
		return (from != null) ? SenderAddress.key(from) : this.mail.id();
	}

	public @Nullable MailSender sender() {
		return (this.content != null) ? this.content.from() : null;
	}

	/** Whether the throttle counts it: once, unless operations released it. */
	public boolean isThrottled() {
		return this.classification.isMessage() && sender() != null && this.mail.scheduledAt() == null
				&& !this.mail.released();
	}

	/** Whether files are to be handed over before it has its effect. */
	public boolean bringsFiles() {
		return this.classification.isMessage() && !isForNobody() && !files().isEmpty();
	}

	/** Where no request can be opened, nobody asks for a mail's files. */
	private boolean isForNobody() {
		return this.classification instanceof MailClassification.Stray
				|| (this.classification instanceof MailClassification.Command command && command.topic() == null);
	}

	public List<MailFile> files() {
		return (this.content != null) ? this.content.files() : List.of();
	}

	public ClassifiedMail withScheduledAt(Instant scheduledAt) {
		return new ClassifiedMail(this.mail.withScheduledAt(scheduledAt), this.content, this.classification);
	}

}
