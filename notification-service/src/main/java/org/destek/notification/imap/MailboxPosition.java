package org.destek.notification.imap;

/**
 * How far a mailbox is read.
 *
 * @param mailbox its name
 * @param uidValidity what the UIDs are valid under
 * @param uid the last one that is kept here
 */
record MailboxPosition(String mailbox, long uidValidity, long uid) {

	MailboxPosition at(long later) {
		return new MailboxPosition(this.mailbox, this.uidValidity, later);
	}

}
