package org.destek.notification.imap;

import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * What a server tells of its mailbox in between. The library counts mails, and may count
 * wrong after others delete some.
 */
final class UnsolicitedResponses {

	private final Runnable wakeUp;

	private volatile boolean news;

	/** As the server last told; nothing before it has. */
	private volatile int exists = -1;

	/**
	 * Nothing is new yet.
	 * @param wakeUp run on the thread that hears of news
	 */
	UnsolicitedResponses(Runnable wakeUp) {
		this.wakeUp = wakeUp;
	}

	/**
	 * A server may say the same number again at every question: only another one is news,
	 * a smaller one too, for deletions that nobody told of may hide a mail. So is a
	 * deletion, for some servers tell of it after the number that has it in already.
	 */
	void listen(Response response) {
		if (response instanceof IMAPResponse message && message.keyEquals("EXPUNGE")) {
			this.exists--;
			report();
		}
		if (response instanceof IMAPResponse message && message.keyEquals("EXISTS")) {
			boolean other = message.getNumber() != this.exists;
			this.exists = message.getNumber();
			if (other) {
				report();
			}
		}
	}

	private void report() {
		this.news = true;
		this.wakeUp.run();
	}

	/** Whether there is something to look for. */
	boolean isAny() {
		return this.news;
	}

	/** Said before it is looked for: what comes meanwhile is new again. */
	void forget() {
		this.news = false;
	}

}
