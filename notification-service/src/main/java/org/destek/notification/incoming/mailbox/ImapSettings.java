package org.destek.notification.incoming.mailbox;

import java.time.Duration;
import java.util.Properties;

import org.destek.notification.incoming.mailbox.MailboxProperties.Tls;

/** How the mail library is to talk to a mailbox: in time, and behind what lock. */
final class ImapSettings {

	private static final Duration CONNECT = Duration.ofSeconds(10);

	private static final Duration ANSWER = Duration.ofSeconds(30);

	private ImapSettings() {
	}

	static Properties of(MailboxProperties mailbox) {
		Properties settings = new Properties();
		settings.put("mail.imap.connectiontimeout", String.valueOf(CONNECT.toMillis()));
		// Silence is normal in an IDLE, which lasts as long as the poll.
		settings.put("mail.imap.timeout", String.valueOf(mailbox.poll().plus(ANSWER).toMillis()));
		settings.put("mail.imap.writetimeout", String.valueOf(ANSWER.toMillis()));
		settings.put("mail.imap.connectionpoolsize", "1");
		settings.put("mail.imap.ssl.enable", String.valueOf(mailbox.tls() == Tls.TLS));
		settings.put("mail.imap.starttls.enable", String.valueOf(mailbox.tls() == Tls.STARTTLS));
		settings.put("mail.imap.starttls.required", String.valueOf(mailbox.tls() == Tls.STARTTLS));
		settings.put("mail.imap.ssl.checkserveridentity", "true");
		if (mailbox.oauth2() != null) {
			settings.put("mail.imap.auth.mechanisms", "XOAUTH2");
		}
		return settings;
	}

}
