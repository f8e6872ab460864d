package org.destek.attachment.upload;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;
import org.destek.attachment.inspection.RefusalReason;

/** A request or a file that ends before its end, or too slowly to wait for. */
final class IncompleteUploadException extends ProblemException {

	IncompleteUploadException(FileName name, Throwable cause) {
		super(HttpStatus.BAD_REQUEST, "incomplete-upload", cause, "damaged", name);
		tell("reason", RefusalReason.DAMAGED.label());
	}

	IncompleteUploadException(Throwable cause) {
		super(HttpStatus.BAD_REQUEST, "incomplete-upload", cause, "incomplete-upload");
		tell("reason", RefusalReason.DAMAGED.label());
	}

}
