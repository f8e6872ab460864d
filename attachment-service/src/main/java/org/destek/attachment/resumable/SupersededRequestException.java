package org.destek.attachment.resumable;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;

/** A request that a newer one for the same upload has ended. */
final class SupersededRequestException extends ProblemException {

	SupersededRequestException() {
		super(HttpStatus.CONFLICT, "superseded", "superseded");
		getHeaders().set(UploadFields.COMPLETE, UploadFields.bool(false));
	}

}
