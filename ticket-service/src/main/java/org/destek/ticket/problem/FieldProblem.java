package org.destek.ticket.problem;

import java.util.List;

/**
 * What is wrong with one field, not yet put into words.
 *
 * @param field the field's path in the JSON
 * @param code what kind of mistake, for programs
 * @param sentence the key of the sentence that tells a person
 * @param arguments what the sentence counts or names
 */
public record FieldProblem(String field, String code, String sentence, List<Object> arguments) {

	/**
	 * A problem whose sentence has the field's and the code's name.
	 * @param field the field's path in the JSON
	 * @param code what kind of mistake
	 * @param arguments what the sentence counts or names
	 * @return the problem
	 */
	public static FieldProblem of(String field, String code, Object... arguments) {
		return new FieldProblem(field, code, "field." + field + "." + code, List.of(arguments));
	}

}
