package org.destek.ticket.problem;

/** Ends a request with a problem; carries no stack, for it is an answer, not a fault. */
public class ProblemException extends RuntimeException {

	private final ProblemKind kind;

	public ProblemException(ProblemKind kind) {
		super(kind.label(), null, false, false);
		this.kind = kind;
	}

	public ProblemKind kind() {
		return this.kind;
	}

}
