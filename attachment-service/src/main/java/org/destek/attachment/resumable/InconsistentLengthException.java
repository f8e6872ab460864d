package org.destek.attachment.resumable;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;

/** Requests of one upload that do not agree on how large the file is. */
final class InconsistentLengthException extends ProblemException {

	InconsistentLengthException() {
		super(HttpStatus.BAD_REQUEST, "inconsistent-upload-length", "inconsistent-upload-length");
		getBody().setType(UploadFields.problemType("inconsistent-upload-length"));
		getHeaders().set(UploadFields.COMPLETE, UploadFields.bool(false));
	}

}
