package org.destek.notification.incoming;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.reading.MailSender;

/**
 * What is written down of a mail together with its effect.
 *
 * @param mail which mail
 * @param outcome what became of it
 * @param sender who wrote it, in lower case, when that is known
 * @param ticket the ticket that it is about
 * @param turn the turn that it took; none when it took none, or has taken it already
 */
record Decision(UUID mail, Outcome outcome, @Nullable String sender, @Nullable UUID ticket, @Nullable Instant turn) {

	static Decision of(OpenMail open, Outcome outcome, @Nullable Instant turn) {
		MailSender from = open.sender();
		return new Decision(open.mail().id(), outcome,
				(from != null && Senders.isUsable(from)) ? Senders.key(from) : null, open.meaning().ticketId(), turn);
	}

	@Nullable String domain() {
		return (this.sender != null) ? Senders.domain(this.sender) : null;
	}

}
