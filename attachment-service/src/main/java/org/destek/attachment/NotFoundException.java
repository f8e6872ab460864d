package org.destek.attachment;

import org.springframework.http.HttpStatus;

/** No such file for this caller; why is not said. */
public final class NotFoundException extends ProblemException {

	public NotFoundException() {
		super(HttpStatus.NOT_FOUND, "not-found", "not-found");
	}

}
