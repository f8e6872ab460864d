package org.destek.launcher.server;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;

/**
 * SMTP and IMAP in memory. Every address has a mailbox as soon as a mail for it comes,
 * any password opens it, and an address with a plus sign shares the mailbox of its base.
 */
final class MailServer {

	static {
		// Else it is looked for in every jar, once for each mail and part.
		System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
	}

	private final GreenMail greenMail;

	private final CaughtMails mails;

	private final Mailboxes mailboxes;

	private final GreenMailUser delivered;

	MailServer(String bind, int smtpPort, int imapPort, CaughtMails mails) {
		this.mails = mails;
		this.greenMail = new NullSenderGreenMail(this::open, setup(bind, smtpPort, ServerSetup.PROTOCOL_SMTP),
				setup(bind, imapPort, ServerSetup.PROTOCOL_IMAP));
		this.greenMail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
		UserManager users = this.greenMail.getUserManager();
		this.mailboxes = new Mailboxes(users);
		this.delivered = new Delivered(users.getImapHostManager());
		users.setMessageDeliveryHandler(this::receive);
	}

	void start() {
		this.greenMail.start();
	}

	void stop() {
		this.greenMail.stop();
	}

	/** Empties every mailbox. */
	synchronized void clear() {
		try {
			this.mailboxes.clear();
			this.greenMail.purgeEmailFromAllMailboxes();
		}
		catch (FolderException ex) {
			throw new IllegalStateException("A mailbox cannot be emptied", ex);
		}
	}

	private static ServerSetup setup(String bind, int port, String protocol) {
		ServerSetup setup = new ServerSetup(port, bind, protocol);
		setup.setServerStartupTimeout(10_000);
		return setup;
	}

	private void open(String address) {
		this.mailboxes.open(address);
	}

	/**
	 * Called once a recipient: the mail is listed once, and delivered to each base
	 * mailbox.
	 */
	private GreenMailUser receive(MovingMessage message, MailAddress recipient) throws MessagingException {
		CaughtMail mail = CaughtMail.of(message);
		if (recipient.equals(message.getToAddresses().iterator().next())) {
			this.mails.add(mail);
		}
		this.mailboxes.deliver(mail, recipient.getEmail());
		return this.delivered;
	}

	/** Whom GreenMail hands a mail to that lies in its mailbox already. */
	private static final class Delivered extends UserImpl {

		Delivered(ImapHostManager host) {
			super("delivered", "delivered", "", host);
		}

		@Override
		public void deliver(MovingMessage mail) {
		}

	}

}
