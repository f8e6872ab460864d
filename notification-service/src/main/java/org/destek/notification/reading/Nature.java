package org.destek.notification.reading;

/** Who is behind a mail. Only a person is ever answered. */
public enum Nature {

	/** A person, as far as can be seen. */
	PERSONAL,
	/** A program: out of office, receipts, notices. */
	AUTOMATIC,
	/** A list or mass mail. */
	BULK,
	/** A server that could not deliver. */
	BOUNCE

}
