package org.destek.gateway.follow;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A ticket as its page says it: times and sizes in words.
 *
 * @param lastStaff the office's latest message; null before the first answer
 */
record TicketPage(String code, String topic, String subject, String status, Instant submittedAt, String submitted,
		List<Turn> messages, @Nullable Turn lastStaff) {

	/** One message. */
	record Turn(String id, boolean fromStaff, @Nullable String name, String text, Instant sentAt, String sent,
			String sentInFull, List<Attached> files) {
	}

	/** One file of a message. */
	record Attached(String name, String size, String icon, String url) {
	}

}
