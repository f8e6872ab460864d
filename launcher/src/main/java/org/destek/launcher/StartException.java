package org.destek.launcher;

/** The system cannot come up; the message is the one line that a person reads. */
final class StartException extends RuntimeException {

	StartException(String message) {
		super(message);
	}

}
