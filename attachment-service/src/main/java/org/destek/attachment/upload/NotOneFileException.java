package org.destek.attachment.upload;

import org.destek.attachment.ProblemException;

import org.springframework.http.HttpStatus;

/** A request with no file, with several, or with other parts. */
final class NotOneFileException extends ProblemException {

	NotOneFileException() {
		super(HttpStatus.BAD_REQUEST, "invalid-request", "not-one-file");
	}

}
