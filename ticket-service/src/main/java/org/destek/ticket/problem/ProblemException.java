package org.destek.ticket.problem;

import java.util.Map;

/** Ends a request with a problem; carries no stack, for it is an answer, not a fault. */
public class ProblemException extends RuntimeException {

	private final ProblemKind kind;

	public ProblemException(ProblemKind kind) {
		super(kind.label(), null, false, false);
		this.kind = kind;
	}

	/**
	 * What the answer says besides the kind, for programs.
	 * @return members of the problem, by name
	 */
	public Map<String, Object> members() {
		return Map.of();
	}

	public ProblemKind kind() {
		return this.kind;
	}

}
