package org.destek.notification.imap;

import java.util.Properties;

import javax.net.ssl.SSLSocketFactory;

import jakarta.mail.MessagingException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.destek.notification.imap.MailboxProperties.OAuth2;
import org.destek.notification.imap.MailboxProperties.Tls;

/**
 * Opens mailboxes with what each login needs: a password or a token, and whom to trust.
 */
@Component
class MailboxLogin {

	private final AccessTokens tokens;

	private final SslBundles bundles;

	MailboxLogin(AccessTokens tokens, SslBundles bundles) {
		this.tokens = tokens;
		this.bundles = bundles;
	}

	/**
	 * Logs in, with secrets and certificates as they are now.
	 * @param mailbox which mailbox
	 * @param thread its thread
	 * @param alarms where an IDLE is broken off
	 * @return the open connection
	 */
	Mono<ImapConnection> open(MailboxProperties mailbox, Scheduler thread, Scheduler alarms) {
		return secretFor(mailbox).flatMap((secret) -> connect(mailbox, secret, alarms).subscribeOn(thread));
	}

	/**
	 * A login that is cancelled while the server takes its time leaves no connection
	 * behind.
	 */
	private Mono<ImapConnection> connect(MailboxProperties mailbox, String secret, Scheduler alarms) {
		return Mono.<ImapConnection>create((login) -> {
			try {
				login.success(ImapConnection.open(mailbox, settings(mailbox), secret, alarms));
			}
			catch (MessagingException ex) {
				login.error(ex);
			}
		}).doOnDiscard(ImapConnection.class, ImapConnection::close);
	}

	private Mono<String> secretFor(MailboxProperties mailbox) {
		OAuth2 oauth2 = mailbox.oauth2();
		return (oauth2 != null) ? this.tokens.tokenFor(oauth2) : Mono.fromCallable(mailbox::secret);
	}

	private Properties settings(MailboxProperties mailbox) {
		String bundle = (mailbox.tls() != Tls.NONE) ? mailbox.sslBundle() : null;
		return ImapSettings.of(mailbox, StringUtils.hasText(bundle) ? trust(bundle) : null);
	}

	private SSLSocketFactory trust(String bundle) {
		try {
			return this.bundles.getBundle(bundle).createSslContext().getSocketFactory();
		}
		catch (RuntimeException ex) {
			throw new MailboxFaultException(MailboxFault.NO_AUTHORITY, ex.getClass().getSimpleName(), ex);
		}
	}

}
