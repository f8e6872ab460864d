package org.destek.attachment.resumable;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;

/**
 * A request whose bytes stopped coming; what came of it is kept, and the upload goes on.
 */
final class InterruptedUploadException extends ProblemException {

	InterruptedUploadException(long received, Throwable cause) {
		super(HttpStatus.REQUEST_TIMEOUT, "incomplete-upload", cause, "interrupted");
		getHeaders().set(UploadFields.OFFSET, Long.toString(received));
		getHeaders().set(UploadFields.COMPLETE, UploadFields.bool(false));
	}

}
