package org.destek.stack;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
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

	/** Mailboxes lie in memory: of all of them together the newest are kept. */
	private static final int MOST_DELIVERED = 5_000;

	private static final long MOST_BYTES = 60L * 1024 * 1024;

	private final GreenMail greenMail;

	private final CaughtMails mails;

	private final Deque<Delivered> delivered = new ArrayDeque<>();

	private long bytes;

	MailServer(String bind, int smtpPort, int imapPort, CaughtMails mails) {
		this.mails = mails;
		this.greenMail = new NullSenderGreenMail(setup(bind, smtpPort, ServerSetup.PROTOCOL_SMTP),
				setup(bind, imapPort, ServerSetup.PROTOCOL_IMAP));
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
	synchronized void clear() {
		try {
			this.delivered.clear();
			this.bytes = 0;
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
		CaughtMail mail = CaughtMail.of(message);
		if (recipient.equals(message.getToAddresses().iterator().next())) {
			this.mails.add(mail);
		}
		GreenMailUser owner = mailbox(baseAddress(recipient.getEmail()));
		trimMailboxes(new Delivered(owner, mail.caughtAt(), mail.size()));
		return owner;
	}

	private synchronized GreenMailUser mailbox(String address) throws UserException {
		GreenMailUser known = users().getUserByEmail(address);
		return (known != null) ? known : users().createUser(address, address, address);
	}

	/** A copy of a mail in somebody's mailbox. */
	private record Delivered(GreenMailUser owner, Instant at, int size) {
	}

	private synchronized void trimMailboxes(Delivered newest) {
		this.delivered.addLast(newest);
		this.bytes += newest.size();
		while (this.delivered.size() > MOST_DELIVERED || (this.bytes > MOST_BYTES && this.delivered.size() > 1)) {
			Delivered oldest = this.delivered.removeFirst();
			this.bytes -= oldest.size();
			forget(oldest, inbox(oldest.owner()));
		}
	}

	/** Its owner may have deleted it already: then the first is a younger one. */
	private static void forget(Delivered mail, MailFolder inbox) {
		List<StoredMessage> stored = inbox.getMessages();
		if (!stored.isEmpty() && !stored.get(0).getReceivedDate().toInstant().isAfter(mail.at())) {
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
