package org.destek.attachment.resumable;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;

/** A request whose header fields do not say what they have to. */
final class InvalidUploadRequestException extends ProblemException {

	InvalidUploadRequestException(String what) {
		super(HttpStatus.BAD_REQUEST, "invalid-request", "resumable." + what);
		getHeaders().set(UploadFields.COMPLETE, UploadFields.bool(false));
	}

}
