package org.destek.ticket.ticket;

import java.util.List;

import org.destek.ticket.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** What must be right about an address that somebody typed. */
public final class EmailCheck {

	private EmailCheck() {
	}

	/**
	 * Finds what is wrong.
	 * @param field the field's path in the JSON
	 * @param typed the text, without spaces around it
	 * @return the problem; null when the text is one address
	 */
	public static @Nullable FieldProblem problemOf(String field, String typed) {
		if (typed.isEmpty()) {
			return problem(field, "required");
		}
		if (typed.codePointCount(0, typed.length()) > EmailAddress.MAX_LENGTH) {
			return problem(field, "length");
		}
		return EmailAddress.parse(typed).isPresent() ? null : problem(field, "format");
	}

	private static FieldProblem problem(String field, String code) {
		return new FieldProblem(field, code, "email." + code, List.of());
	}

}
