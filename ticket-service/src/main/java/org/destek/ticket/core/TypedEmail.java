package org.destek.ticket.core;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;

/**
 * An address as it was typed.
 *
 * @param email the text
 */
public record TypedEmail(@Nullable String email) {

	/**
	 * The address.
	 * @return the address that was typed
	 * @throws InvalidFieldsException when it is not exactly one
	 */
	public EmailAddress address() {
		String typed = TypedText.line(this.email);
		FieldProblem problem = EmailCheck.problemOf("email", typed);
		if (problem != null) {
			throw new InvalidFieldsException(List.of(problem));
		}
		return EmailAddress.parse(typed).orElseThrow();
	}

	@Override
	public String toString() {
		return "TypedEmail";
	}

}
