package org.destek.ticket.humancheck;

/** A human check that was good once and has been used. */
public class UsedHumanCheckException extends RuntimeException {

	UsedHumanCheckException() {
		super("The human check has been used");
	}

}
