package org.destek.attachment.upload;

import org.destek.attachment.ProblemException;

import org.springframework.http.HttpStatus;

/** A file that belongs to a ticket cannot be taken back. */
final class AlreadyBoundException extends ProblemException {

	AlreadyBoundException() {
		super(HttpStatus.CONFLICT, "already-bound", "already-bound");
	}

}
