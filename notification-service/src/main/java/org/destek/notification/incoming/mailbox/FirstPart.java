package org.destek.notification.incoming.mailbox;

/**
 * The beginning of a mail, nearly always all of it.
 *
 * @param uid its UID
 * @param size the whole mail's, as the server tells it
 * @param bytes at most {@link ImapConnection#PART} bytes
 */
record FirstPart(long uid, long size, byte[] bytes) {

	boolean isWhole() {
		return this.bytes.length < ImapConnection.PART;
	}

}
