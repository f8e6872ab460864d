package org.destek.notification.notice;

import java.util.Locale;

/** What a recipient is to a ticket. */
public enum RecipientRole {

	/** The one who asks. */
	REQUESTER,

	/** One of those who answer. */
	STAFF,

	/** Nobody to any ticket: who wrote a mail that answers nothing. */
	STRANGER;

	/**
	 * The name that stands in the database and in identifiers of mails.
	 * @return one lower-case word
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
