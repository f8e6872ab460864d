package org.destek.stack;

import java.util.List;
import java.util.Locale;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;

/**
 * SMTP and IMAP in memory. Every address has a mailbox as soon as a mail for it comes,
 * any password opens it, and an address with a plus sign shares the mailbox of its base.
 */
final class MailServer {

	private final GreenMail greenMail;

	private final CaughtMails mails;

	MailServer(String bind, int smtpPort, int imapPort, CaughtMails mails) {
		this.mails = mails;
		this.greenMail = new GreenMail(new ServerSetup[] { setup(bind, smtpPort, ServerSetup.PROTOCOL_SMTP),
				setup(bind, imapPort, ServerSetup.PROTOCOL_IMAP) });
		this.greenMail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
		users().setMessageDeliveryHandler(this::receive);
	}

	void start() {
		this.greenMail.start();
	}

	void stop() {
		this.greenMail.stop();
	}

	/** Empties every mailbox. */
	void clear() {
		try {
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

	/**
	 * Called once a recipient: the mail is listed once, and delivered to each base
	 * mailbox.
	 */
	private GreenMailUser receive(MovingMessage message, MailAddress recipient)
			throws MessagingException, UserException {
		if (recipient.equals(message.getToAddresses().iterator().next())) {
			this.mails.add(CaughtMail.of(message)).forEach(this::forget);
		}
		return mailbox(baseAddress(recipient.getEmail()));
	}

	private synchronized GreenMailUser mailbox(String address) throws UserException {
		GreenMailUser known = users().getUserByEmail(address);
		return (known != null) ? known : users().createUser(address, address, address);
	}

	/** Takes a mail that the list has forgotten out of its mailboxes, too. */
	private void forget(CaughtMail mail) {
		for (String recipient : mail.recipients()) {
			GreenMailUser owner = users().getUserByEmail(baseAddress(recipient));
			if (owner != null) {
				forget(mail, inbox(owner));
			}
		}
	}

	private static void forget(CaughtMail mail, MailFolder inbox) {
		List<StoredMessage> stored = inbox.getMessages();
		if (!stored.isEmpty() && !stored.get(0).getReceivedDate().toInstant().isAfter(mail.caughtAt())) {
			try {
				inbox.setFlags(new Flags(Flags.Flag.DELETED), true, stored.get(0).getUid(), null, false);
				inbox.expunge();
			}
			catch (FolderException ex) {
				throw new IllegalStateException("A mailbox cannot be trimmed", ex);
			}
		}
	}

	private MailFolder inbox(GreenMailUser owner) {
		try {
			return users().getImapHostManager().getInbox(owner);
		}
		catch (FolderException ex) {
			throw new IllegalStateException("A mailbox has no inbox", ex);
		}
	}

	private UserManager users() {
		return this.greenMail.getUserManager();
	}

	/** RFC 5233: what follows the plus sign is the mailbox owner's own business. */
	private static String baseAddress(String address) {
		return address.replaceFirst("\\+[^@]*@", "@").toLowerCase(Locale.ROOT);
	}

}
