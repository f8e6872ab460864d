package org.destek.notification.incoming.mailbox;

import org.jspecify.annotations.Nullable;

/** A mailbox cannot be read, and it is known why. */
class TroubledMailboxException extends RuntimeException {

	private final Trouble trouble;

	/**
	 * With a known cause.
	 * @param trouble what is wrong
	 * @param name what it is called, without anybody's words
	 * @param cause where it comes from
	 */
	TroubledMailboxException(Trouble trouble, String name, @Nullable Throwable cause) {
		super(name, cause);
		this.trouble = trouble;
	}

	Trouble trouble() {
		return this.trouble;
	}

	/** What a failure is called: its own name, or its kind's. */
	static String nameOf(Throwable failure) {
		return (failure instanceof TroubledMailboxException known) ? String.valueOf(known.getMessage())
				: failure.getClass().getSimpleName();
	}

}
