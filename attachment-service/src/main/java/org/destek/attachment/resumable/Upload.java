package org.destek.attachment.resumable;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.attachment.storage.Attachment;
import org.destek.attachment.upload.FileName;

/**
 * An upload as it stands.
 *
 * @param fileId the file that it becomes
 * @param device whose it is; null when nobody told
 * @param name the file's name as it was sent
 * @param reserved how much room is reserved for it, in bytes
 * @param length how large the file is, by its sender; null when unsaid
 * @param received how much of it is safe on the disk, in bytes
 * @param activeAt when its last bytes came
 * @param expiresAt until when it goes on
 * @param kept the file, once it is whole; null until then
 */
record Upload(UUID fileId, @Nullable String device, FileName name, long reserved, @Nullable Long length, long received,
		Instant activeAt, Instant expiresAt, @Nullable KeptFile kept) {

	boolean isComplete() {
		return this.kept != null;
	}

	/** The same, with what has come since. */
	Upload withReceived(long bytes, @Nullable Long whole) {
		return new Upload(this.fileId, this.device, this.name, this.reserved, whole, bytes, this.activeAt,
				this.expiresAt, this.kept);
	}

	/** The same, to be completed again. */
	Upload reopened() {
		return new Upload(this.fileId, this.device, this.name, this.reserved, this.length, this.received, this.activeAt,
				this.expiresAt, null);
	}

	/**
	 * A file that is here whole.
	 *
	 * @param file the file
	 * @param receivedAt since when
	 */
	record KeptFile(Attachment file, Instant receivedAt) {
	}

}
