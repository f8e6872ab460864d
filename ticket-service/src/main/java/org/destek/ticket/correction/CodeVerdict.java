package org.destek.ticket.correction;

/** What a typed code is. */
enum CodeVerdict {

	/** The challenge's. */
	RIGHT,

	/** Another; it may be tried again. */
	WRONG,

	/** Too late, once too often, or of no challenge. */
	EXPIRED

}
