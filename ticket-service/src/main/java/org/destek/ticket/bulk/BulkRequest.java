package org.destek.ticket.bulk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done with several tickets, as it came.
 *
 * @param act the act
 * @param value whom, where to, which tags, how urgent: by the act
 * @param text what is written to the requesters; of a solution alone
 * @param tickets the tickets
 */
record BulkRequest(@Nullable String act, @Nullable String value, @Nullable String text,
		@Nullable List<Chosen> tickets) {

	/**
	 * A ticket that was chosen.
	 *
	 * @param code its code
	 * @param seen its last activity as who chose it saw it; null: nobody asks
	 */
	record Chosen(String code, @Nullable Instant seen) {
	}

}
