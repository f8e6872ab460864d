package org.destek.attachment.upload;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;
import org.destek.attachment.inspection.RefusedContentException;

/** A file of a kind that is taken, but for a password or a program in it. */
final class RefusedFileException extends ProblemException {

	RefusedFileException(FileName name, RefusedContentException cause) {
		super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-kind", cause, cause.reason().label(), name,
				cause.savedAs());
		tell("reason", cause.reason().label());
	}

}
