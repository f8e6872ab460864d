package org.destek.notification.incoming.mailbox;

import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a mail, nearly always all of it.
 *
 * @param uid its UID
 * @param size the whole mail's, as the server tells it
 * @param bytes at most {@link ImapConnection#PART} bytes
 */
record FirstPart(long uid, long size, byte[] bytes) {

	private static final long REFUSED = -1;

	/**
	 * What an answer holds of a mail's text.
	 * @param answer the server's
	 * @return the part; none when the server tells of a mark that somebody sets
	 * meanwhile, or of a mail that is gone
	 */
	static @Nullable FirstPart of(FetchResponse answer) {
		UID uid = answer.getItem(UID.class);
		BODY body = answer.getItem(BODY.class);
		RFC822SIZE size = answer.getItem(RFC822SIZE.class);
		ByteArray text = (body != null) ? body.getByteArray() : null;
		if (uid == null || text == null) {
			return null;
		}
		return new FirstPart(uid.uid, (size != null) ? size.size : text.getCount(), text.getNewBytes());
	}

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
