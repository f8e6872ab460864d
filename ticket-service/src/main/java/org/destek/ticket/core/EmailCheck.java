package org.destek.ticket.core;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.problem.FieldProblem;

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
		int length = TypedText.length(typed);
		if (typed.isEmpty()) {
			return problem(field, "required", length);
		}
		if (length > EmailAddress.MAX_LENGTH) {
			return problem(field, "length", length);
		}
		return EmailAddress.parse(typed).isPresent() ? null : problem(field, "format", length);
	}

	/** Wherever an address is asked for, the words are those of the request's form. */
	private static FieldProblem problem(String field, String code, int length) {
		return new FieldProblem(field, code, "field.requester.email." + code,
				List.of(length, 0, EmailAddress.MAX_LENGTH));
	}

}
