package org.destek.notification.incoming.mailbox;

/**
 * The beginning of a mail, nearly always all of it.
 *
 * @param uid its UID
 * @param size the whole mail's, as the server tells it
 * @param bytes at most {@link ImapConnection#PART} bytes
 */
record FirstPart(long uid, long size, byte[] bytes) {

	private static final long REFUSED = -1;

	/** A mail that the server has and cannot give. */
	static FirstPart refused(long uid) {
		return new FirstPart(uid, REFUSED, new byte[0]);
	}

	boolean isRefused() {
		return this.size == REFUSED;
	}

	boolean isWhole() {
		return this.bytes.length < ImapConnection.PART;
	}

}
