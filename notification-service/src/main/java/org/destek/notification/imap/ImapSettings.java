package org.destek.notification.imap;

import java.time.Duration;
import java.util.Properties;

import javax.net.ssl.SSLSocketFactory;

import org.jspecify.annotations.Nullable;

import org.destek.notification.imap.MailboxProperties.Tls;

/** How the mail library is to talk to a mailbox: in time, and behind what lock. */
final class ImapSettings {

	private static final Duration CONNECT = Duration.ofSeconds(10);

	private static final Duration ANSWER = Duration.ofSeconds(30);

	private ImapSettings() {
	}

	/**
	 * The library's settings for one mailbox.
	 * @param mailbox which
	 * @param trust which authorities are trusted; none for those that Java trusts
	 * @return the settings
	 */
	static Properties of(MailboxProperties mailbox, @Nullable SSLSocketFactory trust) {
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
		if (trust != null) {
			settings.put("mail.imap.ssl.socketFactory", trust);
		}
		if (mailbox.oauth2() != null) {
			settings.put("mail.imap.auth.mechanisms", "XOAUTH2");
		}
		return settings;
	}

}
