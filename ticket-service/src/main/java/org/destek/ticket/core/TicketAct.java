package org.destek.ticket.core;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/**
 * What can be done with a ticket, and what becomes of its status: the one place that
 * knows. A ticket that is closed for good takes nothing any more.
 */
public enum TicketAct {

	/** Staff answer; the requester may be content or not. */
	ANSWER(TicketStatus.ANSWERED),

	/** Staff answer and need to know more. */
	ASK(TicketStatus.WAITING),

	/** Staff answer, and that is the solution. */
	SOLVE(TicketStatus.RESOLVED),

	/** Staff or the requester say that it is solved. */
	RESOLVE(TicketStatus.RESOLVED),

	/** The requester writes again: the office's turn, even after a solution. */
	REPLY(TicketStatus.OPEN),

	/** An internal note. */
	NOTE(null),

	/** Somebody of the office takes it, is given it or lays it down. */
	ASSIGN(null),

	/** It goes to another topic. */
	MOVE(null),

	/** The time in which a solved one can be reopened is over. */
	CLOSE(TicketStatus.CLOSED);

	private final @Nullable TicketStatus next;

	TicketAct(@Nullable TicketStatus next) {
		this.next = next;
	}

	/**
	 * The answer that leaves a ticket in a status.
	 * @param after answered, waiting or resolved
	 * @return the act
	 */
	public static TicketAct answerThatLeaves(TicketStatus after) {
		return switch (after) {
			case ANSWERED -> ANSWER;
			case WAITING -> ASK;
			case RESOLVED -> SOLVE;
			case OPEN, CLOSED -> throw new IllegalArgumentException("No answer leaves a ticket " + after.label());
		};
	}

	/**
	 * The status after this act.
	 * @param status the status before
	 * @return the status after
	 * @throws ProblemException when a ticket of that status does not take this act
	 */
	public TicketStatus in(TicketStatus status) {
		if (!isPossibleIn(status)) {
			throw new ProblemException(ProblemKind.TICKET_CLOSED);
		}
		return (this.next != null) ? this.next : status;
	}

	/**
	 * Whether a ticket takes this act.
	 * @param status its status
	 * @return false only for one that is closed, and for closing what is not solved
	 */
	public boolean isPossibleIn(TicketStatus status) {
		return (this == CLOSE) ? status == TicketStatus.RESOLVED : status != TicketStatus.CLOSED;
	}

	boolean answers() {
		return this == ANSWER || this == ASK || this == SOLVE;
	}

}
