package org.destek.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The newest mails within a number and a size; older ones are forgotten. */
final class CaughtMails {

	private final int mostMails;

	private final long mostBytes;

	private final Deque<CaughtMail> mails = new ArrayDeque<>();

	private long bytes;

	CaughtMails(int mostMails, long mostBytes) {
		this.mostMails = mostMails;
		this.mostBytes = mostBytes;
	}

	synchronized void add(CaughtMail mail) {
		this.mails.addFirst(mail);
		this.bytes += mail.size();
		while (this.mails.size() > this.mostMails || (this.bytes > this.mostBytes && this.mails.size() > 1)) {
			this.bytes -= this.mails.removeLast().size();
		}
	}

	synchronized List<CaughtMail> newestFirst() {
		return new ArrayList<>(this.mails);
	}

	synchronized Optional<CaughtMail> find(String id) {
		return this.mails.stream().filter((mail) -> mail.id().equals(id)).findFirst();
	}

	synchronized void remove(java.util.Collection<String> ids) {
		this.mails.removeIf((mail) -> ids.contains(mail.id()));
		this.bytes = this.mails.stream().mapToLong(CaughtMail::size).sum();
	}

	synchronized void clear() {
		this.mails.clear();
		this.bytes = 0;
	}

}
