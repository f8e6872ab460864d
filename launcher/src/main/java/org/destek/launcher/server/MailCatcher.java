package org.destek.launcher.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

/**
 * A mail server that sends nothing on: it takes every mail by SMTP, shows it by IMAP, as
 * JSON and on a page, and keeps the newest ones until it ends: 50 000 on the page, some
 * thousands in the mailboxes.
 */
public final class MailCatcher implements AutoCloseable {

	private static final int MOST_MAILS = 50_000;

	/** On the disk, compressed: a mail of ours takes some three thousand. */
	private static final long MOST_BYTES = 400L * 1024 * 1024;

	private final String bind;

	private final int smtpPort;

	private final int imapPort;

	private final int pagePort;

	private final CaughtMails mails = new CaughtMails(MOST_MAILS, MOST_BYTES);

	private @Nullable MailServer server;

	private @Nullable MailboxPage page;

	/**
	 * Describes a mail catcher.
	 * @param bind the address that it listens on
	 */
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

	/** Forgets what was caught, in the list and in every mailbox. */
	public synchronized void clear() {
		this.mails.clear();
		if (this.server != null) {
			this.server.clear();
		}
	}

	/**
	 * Starts to take mails; those that were caught before a {@link #stop()} are still
	 * listed.
	 */
	public synchronized void start() {
		if (this.server == null) {
			MailServer starting = new MailServer(this.bind, this.smtpPort, this.imapPort, this.mails);
			starting.start();
			this.server = starting;
		}
		if (this.page == null) {
			this.page = MailboxPage.start(this.bind, this.pagePort, this.mails, this::clear);
		}
	}

	/**
	 * Refuses mails until the next {@link #start()}, as a mail server that is down; the
	 * page stays.
	 */
	public synchronized void stop() {
		if (this.server != null) {
			this.server.stop();
			this.server = null;
		}
	}

	@Override
	public synchronized void close() {
		stop();
		if (this.page != null) {
			this.page.stop();
			this.page = null;
		}
		this.mails.close();
	}

	/** Runs a mail catcher alone, on the ports that the environment names. */
	public static void main(String[] args) throws InterruptedException {
		Map<String, String> environment = System.getenv();
		MailCatcher catcher = new MailCatcher(environment.getOrDefault("DESTEK_BIND", "127.0.0.1"),
				Integer.parseInt(environment.getOrDefault("DESTEK_SMTP_PORT", "1025")),
				Integer.parseInt(environment.getOrDefault("DESTEK_IMAP_PORT", "1143")),
				Integer.parseInt(environment.getOrDefault("DESTEK_MAILBOX_PORT", "8025")));
		Runtime.getRuntime().addShutdownHook(new Thread(catcher::close, "mail-catcher-stop"));
		catcher.start();
		System.out.println(
				"The mail catcher takes mails on port " + catcher.smtpPort() + ", shows them on " + catcher.pagePort());
		new CountDownLatch(1).await();
	}

}
