package org.destek.ticket.submission;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.requestform.RequestField;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.problem.FieldProblem;

/** What must be right about a field of one line, as the form's catalogue has it. */
final class LineCheck {

	private LineCheck() {
	}

	/**
	 * Finds what is wrong.
	 * @param field the field
	 * @param typed the text, as {@link TypedText#line} leaves it
	 * @return the problem; null when nothing is wrong
	 */
	static @Nullable FieldProblem problemOf(RequestField field, String typed) {
		if (typed.isEmpty()) {
			return field.required() ? FieldProblem.of(field.path(), "required") : null;
		}
		if (!TypedText.fitsInALine(typed) || !field.matches(typed)) {
			return FieldProblem.of(field.path(), "format");
		}
		int length = TypedText.length(typed);
		return field.fits(length) ? null
				: FieldProblem.of(field.path(), "length", length, field.minLength(), field.maxLength());
	}

}
