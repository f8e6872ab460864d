package org.destek.ticket.submission;

/**
 * Thrown when all is right but the answer to the human check. The check is used up then.
 */
class WrongAnswerException extends RuntimeException {

	WrongAnswerException() {
		super("The human check was answered wrongly", null, false, false);
	}

}
