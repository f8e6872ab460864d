package org.destek.attachment.multipart;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;

/** A request with no file, with several, or with other parts. */
public final class NotOneFileException extends ProblemException {

	public NotOneFileException() {
		super(HttpStatus.BAD_REQUEST, "invalid-request", "not-one-file");
	}

}
