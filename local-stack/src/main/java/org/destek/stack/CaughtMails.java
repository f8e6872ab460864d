package org.destek.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The newest mails within a number and a size; older ones are forgotten. */
final class CaughtMails {

	private final int mostMails;

	private final long mostBytes;

	private final Deque<CaughtMail> mails = new ArrayDeque<>();

	private final Set<String> read = new HashSet<>();

	private long bytes;

	CaughtMails(int mostMails, long mostBytes) {
		this.mostMails = mostMails;
		this.mostBytes = mostBytes;
	}

	/** Keeps a mail and returns those that had to go for it. */
	synchronized List<CaughtMail> add(CaughtMail mail) {
		List<CaughtMail> gone = new ArrayList<>();
		this.mails.addFirst(mail);
		this.bytes += mail.size();
		while (this.mails.size() > this.mostMails || (this.bytes > this.mostBytes && this.mails.size() > 1)) {
			CaughtMail oldest = this.mails.removeLast();
			this.bytes -= oldest.size();
			this.read.remove(oldest.id());
			gone.add(oldest);
		}
		return gone;
	}

	synchronized List<CaughtMail> newestFirst() {
		return new ArrayList<>(this.mails);
	}

	synchronized Optional<CaughtMail> find(String id) {
		return this.mails.stream().filter((mail) -> mail.id().equals(id)).findFirst();
	}

	synchronized void markRead(CaughtMail mail) {
		this.read.add(mail.id());
	}

	synchronized boolean isRead(CaughtMail mail) {
		return this.read.contains(mail.id());
	}

	synchronized void remove(Collection<String> ids) {
		this.mails.removeIf((mail) -> ids.contains(mail.id()));
		this.read.removeAll(ids);
		this.bytes = this.mails.stream().mapToLong(CaughtMail::size).sum();
	}

	synchronized void clear() {
		this.mails.clear();
		this.read.clear();
		this.bytes = 0;
	}

}
