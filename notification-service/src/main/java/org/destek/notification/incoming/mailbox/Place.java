package org.destek.notification.incoming.mailbox;

/**
 * How far a mailbox is read.
 *
 * @param mailbox its name
 * @param uidValidity what the UIDs are valid under
 * @param uid the last one that is kept here
 */
record Place(String mailbox, long uidValidity, long uid) {

	Place at(long later) {
		return new Place(this.mailbox, this.uidValidity, later);
	}

}
