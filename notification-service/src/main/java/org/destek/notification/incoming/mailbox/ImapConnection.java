package org.destek.notification.incoming.mailbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

import org.destek.notification.incoming.mailbox.MailboxProperties.AfterReading;

/**
 * One connection to a mailbox, for one thread. Mails are fetched by UID and byte for
 * byte, never as the library would write them again.
 */
final class ImapConnection {

	/** What is fetched of a mail at once, and kept as one chunk. */
	static final int PART = 262_144;

	private static final Duration AGAIN = Duration.ofMillis(200);

	private final IMAPStore store;

	private final IMAPFolder folder;

	private final Scheduler alarms;

	private volatile boolean idling;

	/** Counted by the one thread that idles. */
	private volatile int idles;

	private final MailboxNews news = new MailboxNews(this::breakOffSoon);

	private ImapConnection(IMAPStore store, IMAPFolder folder, Scheduler alarms) {
		this.store = store;
		this.folder = folder;
		this.alarms = alarms;
	}

	/** News that come before the server's consent to IDLE do not end it. */
	private void breakOffSoon() {
		this.alarms.schedule(this::breakOff, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
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
	Numbering numbering() throws MessagingException {
		long next = this.folder.getUIDNext();
		return new Numbering(this.folder.getUIDValidity(), (next > 0) ? next : Long.MAX_VALUE);
	}

	/** The UIDs after one, in order. */
	List<Long> uidsAfter(long uid) throws MessagingException {
		List<Long> found = new ArrayList<>();
		this.news.forget();
		for (Response response : command("UID SEARCH UID " + (uid + 1) + ":*")) {
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
		for (FetchResponse response : fetch(listed(uids), "(UID RFC822.SIZE)")) {
			UID uid = response.getItem(UID.class);
			RFC822SIZE size = response.getItem(RFC822SIZE.class);
			if (uid != null && size != null) {
				sizes.put(uid.uid, size.size);
			}
		}
		return sizes;
	}

	/** Beginnings of mails, in the order of UIDs; what is no longer there is left out. */
	List<FirstPart> firstParts(List<Long> uids) throws MessagingException {
		List<FirstPart> parts = new ArrayList<>();
		for (FetchResponse response : fetch(listed(uids), "(UID RFC822.SIZE BODY.PEEK[]<0." + PART + ">)")) {
			FirstPart part = FirstPart.of(response);
			if (part != null) {
				parts.add(part);
			}
		}
		parts.sort((one, other) -> Long.compare(one.uid(), other.uid()));
		return parts;
	}

	/**
	 * Fetches a later part of a large mail.
	 * @param uid which mail
	 * @param number which part, from 0
	 * @return the bytes, fewer than {@link #PART} only at the end
	 */
	byte[] part(long uid, int number) throws MessagingException {
		String what = "(UID BODY.PEEK[]<%d.%d>)".formatted((long) number * PART, PART);
		for (FetchResponse response : fetch(String.valueOf(uid), what)) {
			FirstPart part = FirstPart.of(response);
			if (part != null && part.uid() == uid) {
				return part.bytes();
			}
		}
		throw new MessagingException("A mail went away while it was fetched");
	}

	/** Deletes mails, and no other ones where the server can tell them apart. */
	void delete(List<Long> uids) throws MessagingException {
		String which = listed(uids);
		command("UID STORE " + which + " +FLAGS.SILENT (\\Deleted)");
		command(can("UIDPLUS") ? "UID EXPUNGE " + which : "EXPUNGE");
	}

	boolean canIdle() throws MessagingException {
		return can("IDLE");
	}

	/** Has the server look for news: a search alone may tell what was known before it. */
	void ask() throws MessagingException {
		command("NOOP");
	}

	/**
	 * Waits until the server tells of something, or has told since mails were last looked
	 * for.
	 * @param longest how long at most
	 */
	void idle(Duration longest) throws MessagingException {
		Disposable alarm = this.alarms.schedule(this::breakOff, longest.toMillis(), TimeUnit.MILLISECONDS);
		this.idles = this.idles + 1;
		this.idling = true;
		try {
			if (!this.news.isAny()) {
				this.folder.idle(true);
			}
		}
		finally {
			this.idling = false;
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
				this.alarms.schedule(() -> breakOff(idle), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
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

	private static String listed(List<Long> uids) {
		return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
	}

	private List<FetchResponse> fetch(String uids, String what) throws MessagingException {
		List<FetchResponse> fetched = new ArrayList<>();
		for (Response response : command("UID FETCH " + uids + " " + what)) {
			if (response instanceof FetchResponse each) {
				fetched.add(each);
			}
		}
		return fetched;
	}

	private Response[] command(String command) throws MessagingException {
		return (Response[]) this.folder.doCommand((protocol) -> command(protocol, command));
	}

	private static Response[] command(IMAPProtocol protocol, String command) throws ProtocolException {
		Response[] responses = protocol.command(command, null);
		protocol.notifyResponseHandlers(responses);
		protocol.handleResult(responses[responses.length - 1]);
		return responses;
	}

}
