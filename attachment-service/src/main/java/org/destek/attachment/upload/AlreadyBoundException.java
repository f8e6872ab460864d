package org.destek.attachment.upload;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;

/** A file that belongs to a ticket cannot be taken back. */
final class AlreadyBoundException extends ProblemException {

	AlreadyBoundException() {
		super(HttpStatus.CONFLICT, "already-bound", "already-bound");
	}

}
