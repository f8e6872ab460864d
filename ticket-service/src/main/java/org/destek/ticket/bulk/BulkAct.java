package org.destek.ticket.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with several tickets at once. */
enum BulkAct {

	/** Give them to somebody. */
	ASSIGN,

	/** Move them to another topic. */
	MOVE,

	/** Give them tags. */
	TAG,

	/** Say how urgent they are. */
	PRIORITY,

	/** Call them solved, with an answer or without. */
	RESOLVE;

	static Optional<BulkAct> labelled(String label) {
		return Arrays.stream(values()).filter((each) -> each.name().toLowerCase(Locale.ROOT).equals(label)).findFirst();
	}

}
