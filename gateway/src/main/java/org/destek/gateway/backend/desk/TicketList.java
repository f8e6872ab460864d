package org.destek.gateway.backend.desk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.gateway.backend.staff.StaffTicket.Person;
import org.destek.gateway.backend.staff.StaffTicket.TopicName;
import org.destek.gateway.backend.ticket.Priority;
import org.destek.gateway.backend.ticket.TicketStatus;

/**
 * A page of a list of tickets.
 *
 * @param next where the next page begins; null when this is the last
 */
public record TicketList(List<Row> tickets, @Nullable String next, Counts counts) {

	public TicketList {
		tickets = (tickets != null) ? List.copyOf(tickets) : List.of();
	}

	/**
	 * A ticket in a line.
	 *
	 * @param dueAt by then it should be answered; null when nothing is due
	 * @param waitingForUs whether it is the office's turn
	 * @param priority how urgent the office finds it
	 * @param tags words that the office gave it
	 * @param excerpt where searched words were found, each between U+E000 and U+E001;
	 * null when nothing was searched, or only its head was found
	 */
	public record Row(String code, @Nullable String subject, String requesterName, @Nullable String unit,
			TopicName topic, TicketStatus status, @Nullable Person assignee, Instant submittedAt,
			Instant lastActivityAt, @Nullable Instant dueAt, boolean overdue, boolean waitingForUs,
			@Nullable Priority priority, @Nullable List<String> tags, @Nullable String excerpt) {

		public Row {
			priority = (priority != null) ? priority : Priority.NORMAL;
			tags = (tags != null) ? List.copyOf(tags) : List.of();
		}

		public Priority urgency() {
			return (this.priority != null) ? this.priority : Priority.NORMAL;
		}

		public List<String> words() {
			return (this.tags != null) ? this.tags : List.of();
		}

		@Override
		public String toString() {
			return "Row[" + this.code + "]";
		}

	}

	/**
	 * How many there are in each queue, whatever else is asked for.
	 *
	 * @param overdue a thousand means that many or more
	 */
	public record Counts(long open, long mine, long nobody, long waitingForUs, long overdue) {
	}

}
