package org.destek.notification.reading;

/**
 * Who is behind a mail, by what it says itself. Programs that say so are sure; what is
 * merely likely never outweighs a good reply address.
 */
public enum MailNature {

	/** A person, as far as can be seen. */
	PERSONAL,
	/** A program that says so: out of office, receipts, notices, delays. */
	AUTOMATIC,
	/** Perhaps a program: an empty envelope sender, a subject such as programs write. */
	UNCERTAIN,
	/** Passed by a list, or mass mail. */
	BULK,
	/** A server that could not deliver. */
	BOUNCE,
	/** A person's click on a smiley, without a word. */
	REACTION;

	/**
	 * Whether the mail's own form leaves no doubt that it is nobody's message.
	 * @return whether even a good reply address makes no message of it
	 */
	public boolean isSure() {
		return this == AUTOMATIC || this == BOUNCE || this == REACTION;
	}

}
