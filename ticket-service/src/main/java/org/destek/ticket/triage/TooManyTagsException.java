package org.destek.ticket.triage;

/** Thrown when a ticket would have more tags than one may. */
public class TooManyTagsException extends RuntimeException {

	TooManyTagsException() {
		super("A ticket has at most " + Tag.MOST + " tags", null, false, false);
	}

}
