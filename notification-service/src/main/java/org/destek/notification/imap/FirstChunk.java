package org.destek.notification.imap;

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
 * @param bytes at most {@link Mailboxes#CHUNK_SIZE} bytes
 */
record FirstChunk(long uid, long size, byte[] bytes) {

	private static final long REFUSED = -1;

	/**
	 * What an answer holds of a mail's text.
	 * @param answer the server's
	 * @return the chunk; none when the server tells of a mark that somebody sets
	 * meanwhile, or of a mail that is gone
	 */
	static @Nullable FirstChunk of(FetchResponse answer) {
		UID uid = answer.getItem(UID.class);
		BODY body = answer.getItem(BODY.class);
		RFC822SIZE size = answer.getItem(RFC822SIZE.class);
		ByteArray text = (body != null) ? body.getByteArray() : null;
		if (uid == null || text == null) {
			return null;
		}
		return new FirstChunk(uid.uid, (size != null) ? size.size : text.getCount(), text.getNewBytes());
	}

	/** A mail that the server has and cannot give. */
	static FirstChunk refused(long uid) {
		return new FirstChunk(uid, REFUSED, new byte[0]);
	}

	boolean isRefused() {
		return this.size == REFUSED;
	}

	boolean isWhole() {
		return this.bytes.length < Mailboxes.CHUNK_SIZE;
	}

}
