package org.destek.ticket.core;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/**
 * What can be done with a ticket, and what becomes of its status: the one place that
 * knows. A ticket that is closed for good takes nothing any more.
 */
public enum TicketAct {

	/** Staff answer; the requester may be content or not. */
	ANSWER(TicketStatus.ANSWERED, true),

	/** Staff answer and need to know more. */
	ASK(TicketStatus.WAITING, true),

	/** Staff answer, and that is the solution. */
	SOLVE(TicketStatus.RESOLVED, true),

	/** Staff or the requester say that it is solved. */
	RESOLVE(TicketStatus.RESOLVED, false),

	/** The requester writes again: the office's turn, even after a solution. */
	REPLY(TicketStatus.OPEN, false),

	/** An internal note. */
	NOTE(null, false),

	/** Somebody of the office takes it, is given it or lays it down. */
	ASSIGN(null, false),

	/** Staff say how urgent it is, what it is like, or by when it is to be done. */
	SORT(null, false),

	/** It goes to another topic. */
	MOVE(null, false),

	/** The time in which a solved one can be reopened is over. */
	CLOSE(TicketStatus.CLOSED, false);

	private final @Nullable TicketStatus next;

	private final boolean answers;

	TicketAct(@Nullable TicketStatus next, boolean answers) {
		this.next = next;
		this.answers = answers;
	}

	/**
	 * The answer that leaves a ticket in a status.
	 * @param after one of {@link #leftByAnswers}
	 * @return the act
	 */
	public static TicketAct answerThatLeaves(TicketStatus after) {
		return answering().filter((act) -> act.next == after)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No answer leaves a ticket " + after.label()));
	}

	/**
	 * The statuses that staff can choose for a ticket that they answer.
	 * @return the first is the one of who chooses none
	 */
	public static List<TicketStatus> leftByAnswers() {
		return answering().map((act) -> Objects.requireNonNull(act.next)).toList();
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
		return (this == CLOSE) ? TicketStatus.reopenable().contains(status) : status.isChangeable();
	}

	boolean answers() {
		return this.answers;
	}

	private static Stream<TicketAct> answering() {
		return Stream.of(values()).filter(TicketAct::answers);
	}

}
