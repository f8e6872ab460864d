package org.destek.ticket.core;

import java.time.Instant;
import java.util.Objects;

import io.r2dbc.spi.Readable;

/**
 * A place in what happened to a ticket: by time, and within a moment by the order in
 * which it was written down.
 *
 * @param at the moment
 * @param sequence of what happened then
 */
public record ThreadPosition(Instant at, long sequence) {

	/** After all that happened and will happen. */
	public static final ThreadPosition END = after(Instant.parse("9999-12-31T00:00:00Z"));

	/**
	 * Where something stands.
	 * @param row its row
	 * @param time the column of its time
	 * @return its place
	 */
	public static ThreadPosition of(Readable row, String time) {
		return new ThreadPosition(Objects.requireNonNull(row.get(time, Instant.class)),
				Objects.requireNonNull(row.get("sequence", Long.class)));
	}

	/**
	 * The place before all that happened in a moment.
	 * @param moment the moment
	 * @return its beginning
	 */
	public static ThreadPosition before(Instant moment) {
		return new ThreadPosition(moment, 0);
	}

	/**
	 * The place after all that happened in a moment.
	 * @param moment the moment
	 * @return its end
	 */
	public static ThreadPosition after(Instant moment) {
		return new ThreadPosition(moment, Long.MAX_VALUE);
	}

}
