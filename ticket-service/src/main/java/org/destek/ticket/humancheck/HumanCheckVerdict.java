package org.destek.ticket.humancheck;

/** What an answer to a human check is worth. */
public enum HumanCheckVerdict {

	/** The digits are right; the check is still to be used up. */
	PASSED,

	/** Other digits than those of the picture; the check is to be used up. */
	WRONG,

	/** Too late, or not an id that was handed out here. */
	EXPIRED,

	/** No answer was given. */
	EMPTY

}
