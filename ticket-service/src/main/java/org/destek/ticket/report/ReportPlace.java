package org.destek.ticket.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of tickets begins: after this one.
 *
 * @param at when it came
 * @param id its id
 */
record ReportPlace(Instant at, UUID id) {

	static final ReportPlace START = new ReportPlace(Instant.EPOCH, new UUID(0, 0));

	private static final String BETWEEN = "_";

	String text() {
		return this.at + BETWEEN + this.id;
	}

	/** Empty for what is no place. */
	static Optional<ReportPlace> parse(String text) {
		String[] parts = text.split(BETWEEN, 2);
		try {
			return (parts.length == 2)
					? Optional.of(new ReportPlace(Instant.parse(parts[0]), UUID.fromString(parts[1])))
					: Optional.empty();
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			// What is no place is told by who asked.
			return Optional.empty();
		}
	}

}
