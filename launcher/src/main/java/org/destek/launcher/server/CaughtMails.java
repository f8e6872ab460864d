package org.destek.launcher.server;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest mails within a number and a size; older ones are forgotten. What they say
 * lies on the disk, so that tens of thousands fit beside everything else.
 */
final class CaughtMails implements AutoCloseable {

	/** Asked for again at each look; the large ones are read again. */
	private static final int MOST_READY = 200;

	private static final int LARGE = 64 * 1024;

	private final int mostMails;

	private final long mostBytes;

	private final MailSpool spool = new MailSpool();

	private final Deque<Entry> mails = new ArrayDeque<>();

	private final Map<String, Entry> byId = new HashMap<>();

	private final Map<String, CaughtMail> ready = new LinkedHashMap<>(16, 0.75F, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, CaughtMail> eldest) {
			return size() > MOST_READY;
		}

	};

	private long bytes;

	private int unread;

	/**
	 * Keeps so many mails and so many bytes at most.
	 * @param mostBytes as they lie on the disk; half of what is free there, if that is
	 * less
	 */
	CaughtMails(int mostMails, long mostBytes) {
		this.mostMails = mostMails;
		this.mostBytes = Math.min(mostBytes, this.spool.room());
	}

	/** What memory holds of a mail. */
	private static final class Entry {

		private final String id;

		private final MailSpool.Extent place;

		private boolean read;

		Entry(String id, MailSpool.Extent place) {
			this.id = id;
			this.place = place;
		}

	}

	synchronized void add(CaughtMail mail) {
		Entry entry = new Entry(mail.id(), this.spool.write((out) -> write(mail, out)));
		this.mails.addFirst(entry);
		this.byId.put(entry.id, entry);
		this.bytes += entry.place.length();
		this.unread++;
		keepReady(mail);
		while (this.mails.size() > this.mostMails || (this.bytes > this.mostBytes && this.mails.size() > 1)) {
			forget(this.mails.removeLast());
		}
	}

	/** All of this moment, each read from the disk when it is asked for. */
	synchronized List<CaughtMail> newestFirst() {
		List<Entry> entries = new ArrayList<>(this.mails);
		return new AbstractList<>() {

			@Override
			public CaughtMail get(int index) {
				return load(entries.get(index));
			}

			@Override
			public int size() {
				return entries.size();
			}

		};
	}

	synchronized int total() {
		return this.mails.size();
	}

	/** Some of all, newest first, read from the disk. */
	synchronized List<CaughtMail> page(int start, int limit) {
		return this.mails.stream().skip(start).limit(limit).map(this::load).toList();
	}

	synchronized Optional<CaughtMail> find(String id) {
		return Optional.ofNullable(this.byId.get(id)).map(this::load);
	}

	synchronized void markRead(CaughtMail mail) {
		Entry entry = this.byId.get(mail.id());
		if (entry != null && !entry.read) {
			entry.read = true;
			this.unread--;
		}
	}

	synchronized boolean isRead(CaughtMail mail) {
		Entry entry = this.byId.get(mail.id());
		return entry != null && entry.read;
	}

	synchronized int unread() {
		return this.unread;
	}

	synchronized void remove(Collection<String> ids) {
		ids.stream().map(this.byId::get).forEach((entry) -> {
			if (entry != null && this.mails.remove(entry)) {
				forget(entry);
			}
		});
	}

	synchronized void clear() {
		this.mails.forEach(this::forget);
		this.mails.clear();
	}

	@Override
	public synchronized void close() {
		clear();
		this.spool.close();
	}

	private void forget(Entry entry) {
		this.byId.remove(entry.id);
		this.ready.remove(entry.id);
		this.bytes -= entry.place.length();
		this.unread -= entry.read ? 0 : 1;
		this.spool.free(entry.place);
	}

	private synchronized CaughtMail load(Entry entry) {
		CaughtMail known = this.ready.get(entry.id);
		CaughtMail mail = (known != null) ? known : read(entry);
		keepReady(mail);
		return mail;
	}

	private void keepReady(CaughtMail mail) {
		if (mail.size() <= LARGE) {
			this.ready.put(mail.id(), mail);
		}
	}

	private static void write(CaughtMail mail, DataOutputStream out) throws IOException {
		out.writeLong(mail.caughtAt().toEpochMilli());
		out.writeInt(mail.recipients().size());
		writeText(mail.from(), out);
		for (String recipient : mail.recipients()) {
			writeText(recipient, out);
		}
		out.writeInt(mail.source().length);
		out.write(mail.source());
	}

	private CaughtMail read(Entry entry) {
		try (DataInputStream in = this.spool.read(entry.place)) {
			Instant caughtAt = Instant.ofEpochMilli(in.readLong());
			int count = in.readInt();
			String from = readText(in);
			List<String> recipients = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				recipients.add(readText(in));
			}
			byte[] source = in.readNBytes(in.readInt());
			return new CaughtMail(entry.id, caughtAt, from, recipients, source);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A kept mail cannot be read", ex);
		}
	}

	private static void writeText(String text, DataOutputStream out) throws IOException {
		byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(encoded.length);
		out.write(encoded);
	}

	private static String readText(DataInputStream in) throws IOException {
		return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
	}

}
