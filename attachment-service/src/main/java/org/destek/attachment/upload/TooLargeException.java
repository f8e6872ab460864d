package org.destek.attachment.upload;

import org.destek.attachment.FileSize;
import org.destek.attachment.ProblemException;
import org.destek.attachment.inspection.RefusalReason;

import org.springframework.http.HttpStatus;

/** A file above the limit; its size is said where the sender said it. */
public final class TooLargeException extends ProblemException {

	private TooLargeException(String sentence, FileName name, FileSize size, FileSize limit) {
		super(HttpStatus.CONTENT_TOO_LARGE, "too-large", sentence, name, size, limit);
		tell("reason", RefusalReason.SIZE.label());
		tell("limit", limit.bytes());
	}

	/**
	 * A file that is too large by its sender's account.
	 * @param name its name
	 * @param size bytes
	 * @param limit bytes
	 * @return the refusal
	 */
	public static TooLargeException declared(FileName name, long size, long limit) {
		return new TooLargeException("too-large", name, FileSize.above(size), new FileSize(limit));
	}

	/**
	 * A file of unsaid size of which too much has come.
	 * @param name its name
	 * @param limit bytes
	 * @return the refusal
	 */
	public static TooLargeException counted(FileName name, long limit) {
		return new TooLargeException("too-large.uncounted", name, new FileSize(limit), new FileSize(limit));
	}

}
