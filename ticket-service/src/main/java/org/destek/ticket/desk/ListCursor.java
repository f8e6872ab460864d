package org.destek.ticket.desk;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the list: behind a ticket, by its last activity and then by its id.
 *
 * @param at the last activity of the ticket in front of it
 * @param id that ticket
 */
record ListCursor(Instant at, UUID id) {

	/** Before all tickets. */
	static final ListCursor START = new ListCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

	private static final int BYTES = 24;

	/**
	 * The place as callers hand it back.
	 * @return letters, digits, dashes and underscores
	 */
	String text() {
		long micros = ChronoUnit.MICROS.between(Instant.EPOCH, this.at);
		ByteBuffer bytes = ByteBuffer.allocate(BYTES)
			.putLong(micros)
			.putLong(this.id.getMostSignificantBits())
			.putLong(this.id.getLeastSignificantBits());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
	}

	/** The place that a caller handed back; empty when it is none. */
	static Optional<ListCursor> parse(String text) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
			Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
			ListCursor cursor = new ListCursor(at, new UUID(bytes.getLong(), bytes.getLong()));
			return (cursor.isPossible() && !bytes.hasRemaining()) ? Optional.of(cursor) : Optional.empty();
		}
		catch (IllegalArgumentException | BufferUnderflowException ex) {
			// Nothing that was handed out: as unknown as any other text.
			return Optional.empty();
		}
	}

	/** The place, or the one before a moment if that comes first. */
	ListCursor noLaterThan(Instant end) {
		return end.isAfter(this.at) ? this : new ListCursor(end, new UUID(0, 0));
	}

	/** What the database can compare. */
	private boolean isPossible() {
		return !this.at.isBefore(Instant.EPOCH) && !this.at.isAfter(START.at);
	}

}
