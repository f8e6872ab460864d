package org.destek.ticket.problem;

import java.util.List;

/** Ends a request with everything that is wrong in its fields. */
public class InvalidFieldsException extends ProblemException {

	private final transient List<FieldProblem> problems;

	public InvalidFieldsException(List<FieldProblem> problems) {
		super(ProblemKind.INVALID_FIELDS);
		this.problems = List.copyOf(problems);
	}

	public List<FieldProblem> problems() {
		return this.problems;
	}

}
