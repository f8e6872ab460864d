package org.destek.notification.imap;

import org.jspecify.annotations.Nullable;

/** A mailbox cannot be read, and it is known why. */
class MailboxFaultException extends RuntimeException {

	private final MailboxFault fault;

	/**
	 * With a known cause.
	 * @param fault what is wrong
	 * @param name what it is called, without anybody's words
	 * @param cause where it comes from
	 */
	MailboxFaultException(MailboxFault fault, String name, @Nullable Throwable cause) {
		super(name, cause);
		this.fault = fault;
	}

	MailboxFault fault() {
		return this.fault;
	}

	/** What a failure is called: its own name, or its kind's. */
	static String nameOf(Throwable failure) {
		return (failure instanceof MailboxFaultException known) ? String.valueOf(known.getMessage())
				: failure.getClass().getSimpleName();
	}

}
