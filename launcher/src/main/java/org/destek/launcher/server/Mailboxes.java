package org.destek.launcher.server;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.icegreen.greenmail.foedus.util.MsgRangeFilter;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Flags;

/**
 * A mailbox for every address that a mail comes for; one with a plus sign shares that of
 * its base. GreenMail gets a mailbox's mails when somebody opens it, for it takes each
 * apart twice: most mailboxes are opened by nobody. Of all together the newest are kept.
 */
final class Mailboxes {

	private static final int MOST_DELIVERED = 5_000;

	private static final long MOST_BYTES = 60L * 1024 * 1024;

	private final UserManager users;

	private final Map<String, Deque<CaughtMail>> unopened = new HashMap<>();

	private final Set<String> opened = new HashSet<>();

	private final Deque<Delivered> delivered = new ArrayDeque<>();

	private long bytes;

	Mailboxes(UserManager users) {
		this.users = users;
	}

	/** A copy of a mail in somebody's mailbox. */
	private record Delivered(String owner, Instant at, int size) {
	}

	synchronized void deliver(CaughtMail mail, String recipient) {
		String owner = baseAddress(recipient);
		if (this.opened.contains(owner)) {
			store(mail, inbox(owner));
		}
		else {
			this.unopened.computeIfAbsent(owner, (address) -> new ArrayDeque<>()).addLast(mail);
		}
		trim(new Delivered(owner, mail.caughtAt(), mail.size()));
	}

	/** Has all of a mailbox lie where IMAP shows it, from now on at once. */
	synchronized void open(String address) {
		String owner = address.strip().toLowerCase(Locale.ROOT);
		if (this.opened.add(owner)) {
			Deque<CaughtMail> waiting = this.unopened.remove(owner);
			if (waiting != null) {
				MailFolder inbox = inbox(owner);
				waiting.forEach((mail) -> store(mail, inbox));
			}
		}
	}

	/**
	 * Empties every mailbox, and has the server tell of it as of any deletion: programs
	 * count what is told, and take the next mail for one that they know already.
	 */
	synchronized void clear() {
		this.unopened.clear();
		this.delivered.clear();
		this.bytes = 0;
		this.opened.forEach((owner) -> expunge(inbox(owner), "1:*"));
	}

	private static void store(CaughtMail mail, MailFolder inbox) {
		inbox.appendMessage(mail.message(), new Flags(), Date.from(mail.caughtAt()));
	}

	private MailFolder inbox(String owner) {
		try {
			ImapHostManager host = this.users.getImapHostManager();
			GreenMailUser known = this.users.getUserByEmail(owner);
			return host.getInbox((known != null) ? known : this.users.createUser(owner, owner, owner));
		}
		catch (FolderException | UserException ex) {
			throw new IllegalStateException("A mailbox has no inbox", ex);
		}
	}

	private void trim(Delivered newest) {
		this.delivered.addLast(newest);
		this.bytes += newest.size();
		while (this.delivered.size() > MOST_DELIVERED || (this.bytes > MOST_BYTES && this.delivered.size() > 1)) {
			Delivered oldest = this.delivered.removeFirst();
			this.bytes -= oldest.size();
			forget(oldest);
		}
	}

	private void forget(Delivered oldest) {
		if (this.opened.contains(oldest.owner())) {
			forget(oldest, inbox(oldest.owner()));
			return;
		}
		Deque<CaughtMail> waiting = this.unopened.get(oldest.owner());
		if (waiting != null && waiting.pollFirst() != null && waiting.isEmpty()) {
			this.unopened.remove(oldest.owner());
		}
	}

	/** Its owner may have deleted it already: then the first is a younger one. */
	private static void forget(Delivered mail, MailFolder inbox) {
		List<StoredMessage> stored = inbox.getMessages();
		if (!stored.isEmpty() && !stored.get(0).getReceivedDate().toInstant().isAfter(mail.at())) {
			expunge(inbox, "1");
		}
	}

	private static void expunge(MailFolder inbox, String numbers) {
		try {
			inbox.getMessages(new MsgRangeFilter(numbers, false))
				.forEach((message) -> message.setFlag(Flags.Flag.DELETED, true));
			inbox.expunge();
		}
		catch (FolderException ex) {
			throw new IllegalStateException("A mailbox cannot be trimmed", ex);
		}
	}

	/** RFC 5233: what follows the plus sign is the mailbox owner's own business. */
	private static String baseAddress(String address) {
		return address.replaceFirst("\\+[^@]*@", "@").toLowerCase(Locale.ROOT);
	}

}
