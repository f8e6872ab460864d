package org.destek.attachment.upload;

import org.destek.attachment.ProblemException;
import org.destek.attachment.inspection.RefusalReason;

import org.springframework.http.HttpStatus;

/** A file of no bytes. */
final class EmptyFileException extends ProblemException {

	EmptyFileException(FileName name) {
		super(HttpStatus.BAD_REQUEST, "empty-file", "damaged", name);
		tell("reason", RefusalReason.DAMAGED.label());
	}

}
