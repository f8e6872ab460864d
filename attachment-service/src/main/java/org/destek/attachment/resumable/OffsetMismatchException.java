package org.destek.attachment.resumable;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;

/** A request that goes on somewhere else than where the upload stands. */
final class OffsetMismatchException extends ProblemException {

	OffsetMismatchException(long expected, long provided) {
		super(HttpStatus.CONFLICT, "mismatching-upload-offset", "mismatching-upload-offset", expected);
		getBody().setType(UploadFields.problemType("mismatching-upload-offset"));
		getBody().setProperty("expected-offset", expected);
		getBody().setProperty("provided-offset", provided);
		getHeaders().set(UploadFields.OFFSET, Long.toString(expected));
		getHeaders().set(UploadFields.COMPLETE, UploadFields.bool(false));
	}

}
