package org.destek.notification.imap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

import org.destek.notification.imap.MailboxProperties.AfterReading;

/**
 * One connection to a mailbox, for one thread. Mails are fetched by UID and byte for
 * byte, never as the library would write them again.
 */
final class ImapConnection {

	private static final Duration RETRY_DELAY = Duration.ofMillis(200);

	private static final Duration AFTER_NEWS = Duration.ofSeconds(2);

	private final IMAPStore store;

	private final IMAPFolder folder;

	private final ImapCommands commands;

	private final Scheduler alarms;

	private volatile boolean idling;

	/** Known to the one thread that idles. */
	private boolean afterNews;

	/** Counted by the one thread that idles. */
	private volatile int idles;

	private final UnsolicitedResponses news = new UnsolicitedResponses(this::breakOffSoon);

	private ImapConnection(IMAPStore store, IMAPFolder folder, Scheduler alarms) {
		this.store = store;
		this.folder = folder;
		this.commands = new ImapCommands(folder);
		this.alarms = alarms;
	}

	/** News that come before the server's consent to IDLE do not end it. */
	private void breakOffSoon() {
		this.alarms.schedule(this::breakOff, RETRY_DELAY.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Connects, logs in and opens the folder.
	 * @param mailbox which
	 * @param settings how the library is to connect
	 * @param secret its password or token
	 * @param alarms where an IDLE is broken off
	 * @return the open connection
	 */
	static ImapConnection open(MailboxProperties mailbox, Properties settings, String secret, Scheduler alarms)
			throws MessagingException {
		Session session = Session.getInstance(settings);
		IMAPStore store = (IMAPStore) session.getStore("imap");
		try {
			store.connect(mailbox.host(), mailbox.port(), mailbox.username(), secret);
			IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
			folder.open((mailbox.afterReading() == AfterReading.DELETE) ? Folder.READ_WRITE : Folder.READ_ONLY);
			ImapConnection connection = new ImapConnection(store, folder, alarms);
			folder.doCommand((protocol) -> {
				protocol.addResponseHandler(connection.news::listen);
				return protocol;
			});
			return connection;
		}
		catch (MessagingException | RuntimeException ex) {
			store.close();
			throw ex;
		}
	}

	/** How the mails are numbered, as of when the folder was opened. */
	UidState uidState() throws MessagingException {
		long next = this.folder.getUIDNext();
		return new UidState(this.folder.getUIDValidity(), (next > 0) ? next : Long.MAX_VALUE);
	}

	/** The UIDs after one, in order. */
	List<Long> uidsAfter(long uid) throws MessagingException {
		List<Long> found = new ArrayList<>();
		this.news.forget();
		for (Response response : this.commands.run("UID SEARCH UID " + (uid + 1) + ":*")) {
			if (response instanceof IMAPResponse search && search.keyEquals("SEARCH")) {
				for (long each = search.readLong(); each != -1; each = search.readLong()) {
					found.add(each);
				}
			}
		}
		// A range that ends with the last mail always holds the last mail.
		return found.stream().filter((each) -> each > uid).sorted().toList();
	}

	/** How large mails are, in octets; what is no longer there is left out. */
	Map<Long, Long> sizes(List<Long> uids) throws MessagingException {
		Map<Long, Long> sizes = new HashMap<>();
		for (FetchResponse response : this.commands.fetch(uids, "(UID RFC822.SIZE)")) {
			UID uid = response.getItem(UID.class);
			RFC822SIZE size = response.getItem(RFC822SIZE.class);
			if (uid != null && size != null) {
				sizes.put(uid.uid, size.size);
			}
		}
		return sizes;
	}

	/** Beginnings of mails, in the order of UIDs; what is no longer there is left out. */
	List<FirstChunk> firstChunks(List<Long> uids) throws MessagingException {
		List<FirstChunk> chunks = new ArrayList<>();
		for (FetchResponse response : this.commands.fetch(uids,
				"(UID RFC822.SIZE BODY.PEEK[]<0." + Mailboxes.CHUNK_SIZE + ">)")) {
			FirstChunk chunk = FirstChunk.of(response);
			if (chunk != null) {
				chunks.add(chunk);
			}
		}
		chunks.sort((one, other) -> Long.compare(one.uid(), other.uid()));
		return chunks;
	}

	/**
	 * Fetches a later chunk of a large mail.
	 * @param uid which mail
	 * @param number which chunk, from 0
	 * @return the bytes, fewer than {@link Mailboxes#CHUNK_SIZE} only at the end
	 */
	byte[] chunk(long uid, int number) throws MessagingException {
		String what = "(UID BODY.PEEK[]<%d.%d>)".formatted((long) number * Mailboxes.CHUNK_SIZE, Mailboxes.CHUNK_SIZE);
		for (FetchResponse response : this.commands.fetch(List.of(uid), what)) {
			FirstChunk chunk = FirstChunk.of(response);
			if (chunk != null && chunk.uid() == uid) {
				return chunk.bytes();
			}
		}
		throw new MessagingException("A mail went away while it was fetched");
	}

	/** Deletes mails, and no other ones where the server can tell them apart. */
	void delete(List<Long> uids) throws MessagingException {
		String which = ImapCommands.listed(uids);
		this.commands.run("UID STORE " + which + " +FLAGS.SILENT (\\Deleted)");
		this.commands.run(can("UIDPLUS") ? "UID EXPUNGE " + which : "EXPUNGE");
	}

	boolean canIdle() throws MessagingException {
		return can("IDLE");
	}

	/** Has the server look for news: a search alone may tell what was known before it. */
	void ask() throws MessagingException {
		this.commands.run("NOOP");
	}

	/**
	 * Waits until the server tells of something, or has told since mails were last looked
	 * for. News come in groups, and some servers say nothing of what came between the
	 * search and the IDLE: the next wait after news is short.
	 * @param longest how long at most
	 */
	void idle(Duration longest) throws MessagingException {
		Duration wait = (this.afterNews && longest.compareTo(AFTER_NEWS) > 0) ? AFTER_NEWS : longest;
		Disposable alarm = this.alarms.schedule(this::breakOff, wait.toMillis(), TimeUnit.MILLISECONDS);
		this.idles = this.idles + 1;
		this.idling = true;
		try {
			if (!this.news.isAny()) {
				this.folder.idle(true);
			}
		}
		finally {
			this.idling = false;
			this.afterNews = this.news.isAny();
			alarm.dispose();
		}
	}

	private void breakOff() {
		breakOff(this.idles);
	}

	private void breakOff(int idle) {
		if (this.idling && this.idles == idle) {
			try {
				ask();
				// It may have come before the IDLE that it was to end; the next one is
				// let be.
				this.alarms.schedule(() -> breakOff(idle), RETRY_DELAY.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (MessagingException | RuntimeException ex) {
				// The thread that reads sees the same, and says so.
				this.idling = false;
			}
		}
	}

	/** Ends the connection, whatever its thread is at. */
	void close() {
		try {
			breakOff();
			this.folder.forceClose();
			this.store.close();
		}
		catch (MessagingException | RuntimeException ex) {
			// What is gone already cannot be closed better.
			this.idling = false;
		}
	}

	/** Asked on this connection: the library would open another one for the store's. */
	private boolean can(String capability) throws MessagingException {
		return (Boolean) this.folder.doCommand((protocol) -> protocol.hasCapability(capability));
	}

}
