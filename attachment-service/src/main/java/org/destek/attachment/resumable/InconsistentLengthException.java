package org.destek.attachment.resumable;

import org.destek.attachment.ProblemException;

import org.springframework.http.HttpStatus;

/** Requests of one upload that do not agree on how large the file is. */
final class InconsistentLengthException extends ProblemException {

	InconsistentLengthException() {
		super(HttpStatus.BAD_REQUEST, "inconsistent-upload-length", "inconsistent-upload-length");
		getBody().setType(ResumableProblems.typeOf("inconsistent-upload-length"));
		getHeaders().set(UploadFields.COMPLETE, UploadFields.bool(false));
	}

}
