package org.destek.notification.imap;

/**
 * How a mailbox numbers its mails (RFC 9051, section 2.3.1.1).
 *
 * @param uidValidity what its UIDs are valid under
 * @param uidNext above the UIDs of all mails that it has or had; the greatest number when
 * it does not tell
 */
record UidState(long uidValidity, long uidNext) {

	/** As if it had never had a mail. */
	UidState fromTheBeginning() {
		return new UidState(this.uidValidity, 1);
	}

}
