package org.destek.ticket.submission;

/**
 * Tells that all is right but the answer to the human check, which is thereby used up.
 */
class WrongAnswerException extends RuntimeException {

	WrongAnswerException() {
		super("The human check was answered wrongly", null, false, false);
	}

}
