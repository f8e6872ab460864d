package org.destek.attachment.upload;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;
import org.destek.attachment.SizeArgument;
import org.destek.attachment.inspection.RefusalReason;

/** A file above the limit; its size is said where the sender said it. */
public final class TooLargeException extends ProblemException {

	private TooLargeException(String sentence, FileName name, SizeArgument size, SizeArgument limit) {
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
		return new TooLargeException("too-large", name, new SizeArgument(size, true), new SizeArgument(limit));
	}

	/**
	 * A file of unsaid size of which too much has come.
	 * @param name its name
	 * @param limit bytes
	 * @return the refusal
	 */
	public static TooLargeException counted(FileName name, long limit) {
		return new TooLargeException("too-large.uncounted", name, new SizeArgument(limit), new SizeArgument(limit));
	}

}
