package org.destek.ticket.sweep;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;

/**
 * A row that is due, and its position among the others: by time, then by id.
 *
 * @param since the time by which it is due
 * @param id its id
 * @param ticketId its ticket
 */
public record DueRow(Instant since, UUID id, UUID ticketId) {

	/** Before all rows. */
	public static final DueRow START = new DueRow(Instant.EPOCH, new UUID(0, 0), new UUID(0, 0));

	/**
	 * A row that was found.
	 * @param row its columns, named {@code since}, {@code id} and {@code ticket_id}
	 * @return the same
	 */
	public static DueRow read(Readable row) {
		return new DueRow(Objects.requireNonNull(row.get("since", Instant.class)),
				Objects.requireNonNull(row.get("id", UUID.class)),
				Objects.requireNonNull(row.get("ticket_id", UUID.class)));
	}

}
