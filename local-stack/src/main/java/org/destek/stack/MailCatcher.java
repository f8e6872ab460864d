package org.destek.stack;

import java.util.List;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that sends nothing on: it takes every mail by SMTP, shows it by IMAP, as
 * JSON and on a page, and keeps the newest ones in memory.
 */
public final class MailCatcher implements AutoCloseable {

	private final String bind;

	private final int smtpPort;

	private final int imapPort;

	private final int pagePort;

	private final CaughtMails mails = new CaughtMails(5_000, 200L * 1024 * 1024);

	private @Nullable GreenMail server;

	public MailCatcher(String bind, int smtpPort, int imapPort, int pagePort) {
		this.bind = bind;
		this.smtpPort = smtpPort;
		this.imapPort = imapPort;
		this.pagePort = pagePort;
	}

	public int smtpPort() {
		return this.smtpPort;
	}

	public int imapPort() {
		return this.imapPort;
	}

	public int pagePort() {
		return this.pagePort;
	}

	/** What was caught, newest first. */
	public List<CaughtMail> messages() {
		return this.mails.newestFirst();
	}

	/** Forgets what was caught. */
	public void clear() {
		this.mails.clear();
	}

	/**
	 * Starts to take mails; those that were caught before a {@link #stop()} are still
	 * listed.
	 */
	public synchronized void start() {
		if (this.server != null) {
			return;
		}
		GreenMail starting = new GreenMail(new ServerSetup[] { setup(this.smtpPort, ServerSetup.PROTOCOL_SMTP),
				setup(this.imapPort, ServerSetup.PROTOCOL_IMAP) });
		starting.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
		UserManager users = starting.getUserManager();
		users.setMessageDeliveryHandler((message, recipient) -> receive(users, message, recipient));
		starting.start();
		this.server = starting;
	}

	/**
	 * Refuses connections until the next {@link #start()}, as a mail server that is down.
	 */
	public synchronized void stop() {
		GreenMail running = this.server;
		this.server = null;
		if (running != null) {
			running.stop();
		}
	}

	@Override
	public void close() {
		stop();
	}

	private ServerSetup setup(int port, String protocol) {
		ServerSetup setup = new ServerSetup(port, this.bind, protocol);
		setup.setServerStartupTimeout(10_000);
		return setup;
	}

	/**
	 * Called once a recipient: the mail is kept once, and delivered to each base mailbox.
	 */
	private GreenMailUser receive(UserManager users, MovingMessage message, MailAddress recipient)
			throws MessagingException, UserException {
		if (recipient.equals(message.getToAddresses().iterator().next())) {
			this.mails.add(CaughtMail.of(message));
		}
		return mailbox(users, baseAddress(recipient.getEmail()));
	}

	private static synchronized GreenMailUser mailbox(UserManager users, String address) throws UserException {
		GreenMailUser known = users.getUserByEmail(address);
		return (known != null) ? known : users.createUser(address, address, address);
	}

	/** RFC 5233: what follows the plus sign is the mailbox owner's own business. */
	private static String baseAddress(String address) {
		return address.replaceFirst("\\+[^@]*@", "@").toLowerCase(java.util.Locale.ROOT);
	}

}
