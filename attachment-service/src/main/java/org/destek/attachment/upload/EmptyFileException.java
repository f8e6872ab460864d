package org.destek.attachment.upload;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;
import org.destek.attachment.inspection.RefusalReason;

/** A file of no bytes. */
final class EmptyFileException extends ProblemException {

	EmptyFileException(FileName name) {
		super(HttpStatus.BAD_REQUEST, "empty-file", "damaged", name);
		tell("reason", RefusalReason.DAMAGED.label());
	}

}
