package org.destek.ticket.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.triage.Triage;
import org.destek.ticket.triage.Triages;

/**
 * A ticket as the list holds it.
 *
 * @param id its id
 * @param code its name for people
 * @param subject one line
 * @param requesterName who asked
 * @param unit where they belong
 * @param topic slug of what it is about
 * @param status label of its status
 * @param assignee who has it; null when nobody does
 * @param submittedAt when it was accepted
 * @param lastActivityAt when somebody last did something with it
 * @param waitingSince since when the office's answer is waited for; null when it is not
 * @param triage how it is sorted
 */
record TicketRow(UUID id, String code, String subject, String requesterName, String unit, String topic, String status,
		@Nullable Agent assignee, Instant submittedAt, Instant lastActivityAt, @Nullable Instant waitingSince,
		Triage triage) {

	ListCursor place() {
		return new ListCursor(this.lastActivityAt, this.id);
	}

	static TicketRow read(Readable row) {
		String assignee = row.get("assignee_address", String.class);
		return new TicketRow(Objects.requireNonNull(row.get("id", UUID.class)), Tickets.text(row, "code"),
				Tickets.text(row, "subject"), Tickets.text(row, "requester_name"), Tickets.text(row, "requester_unit"),
				Tickets.text(row, "topic"), Tickets.text(row, "status"),
				(assignee != null) ? new Agent(assignee, Tickets.text(row, "assignee_name")) : null,
				Objects.requireNonNull(row.get("submitted_at", Instant.class)),
				Objects.requireNonNull(row.get("last_activity_at", Instant.class)),
				row.get("waiting_since", Instant.class), Triages.read(row));
	}

}
