package org.destek.notification.replytext;

/** What becomes of a line. */
enum LineTreatment {

	/** It is shown. */
	SHOWN,
	/** It is shown when a reader asks for it. */
	FOLDED,
	/** It is our own mail's, and removed. */
	REMOVED

}
