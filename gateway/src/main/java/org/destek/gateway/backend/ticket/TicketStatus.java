package org.destek.gateway.backend.ticket;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * How a ticket stands, and what pages make of it; a status that this gateway does not
 * know yet is shown by its words, and takes answers.
 *
 * @param name such as {@code open}
 */
public record TicketStatus(String name) {

	private static final TicketStatus WAITING = new TicketStatus("waiting");

	private static final TicketStatus RESOLVED = new TicketStatus("resolved");

	private static final TicketStatus CLOSED = new TicketStatus("closed");

	/** Those that lists can be narrowed to, in a ticket's order. */
	public static final List<TicketStatus> ALL = List.of(new TicketStatus("open"), new TicketStatus("answered"),
			WAITING, RESOLVED, CLOSED);

	/** What the office can choose for a ticket that it answers; the first is usual. */
	public static final List<TicketStatus> LEFT_BY_ANSWERS = List.of(new TicketStatus("answered"), WAITING, RESOLVED);

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public TicketStatus {
	}

	/** Whether it takes nothing any more. */
	public boolean isClosed() {
		return equals(CLOSED);
	}

	/** Whether it is solved, and a message reopens it. */
	public boolean isSolved() {
		return equals(RESOLVED);
	}

	/** Whether the office waits for the requester. */
	public boolean isWaiting() {
		return equals(WAITING);
	}

	/** The key of its words for the requester. */
	public String words() {
		return "status." + this.name;
	}

	/** The key of its words for the office. */
	public String wordsForStaff() {
		return isWaiting() ? "status.waiting.staff" : words();
	}

}
