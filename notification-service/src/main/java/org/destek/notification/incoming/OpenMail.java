package org.destek.notification.incoming;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.notification.reading.MailFile;
import org.destek.notification.reading.MailSender;
import org.destek.notification.reading.ReceivedMail;

/**
 * A mail that was read and whose files can be read until it is closed.
 *
 * @param mail the mail
 * @param content what it says; none when it is unreadable
 * @param meaning what it turns out to be
 */
record OpenMail(StoredMail mail, @Nullable ReceivedMail content, Meaning meaning) {

	/** What people call the ticket that it answers; none when it answers none. */
	@Nullable String code() {
		return (this.meaning instanceof Meaning.Reply reply) ? reply.notice().code() : null;
	}

	/** Mails with one key have their effects one after another. */
	Object order() {
		Object ticket = this.meaning.ticketId();
		if (ticket != null) {
			return ticket;
		}
		MailSender from = sender();
		return (from != null) ? Senders.key(from) : this.mail.id();
	}

	@Nullable MailSender sender() {
		return (this.content != null) ? this.content.from() : null;
	}

	/** Whether it must be given a turn: once, unless operations let it out. */
	boolean takesTurn() {
		return this.meaning.isMessage() && sender() != null && this.mail.turnAt() == null && !this.mail.released();
	}

	/** Whether files are to be handed over before it has its effect. */
	boolean bringsFiles() {
		return this.meaning.isMessage() && !(this.meaning instanceof Meaning.Stray) && !files().isEmpty();
	}

	List<MailFile> files() {
		return (this.content != null) ? this.content.files() : List.of();
	}

	OpenMail withTurn(Instant turn) {
		return new OpenMail(this.mail.withTurn(turn), this.content, this.meaning);
	}

}
