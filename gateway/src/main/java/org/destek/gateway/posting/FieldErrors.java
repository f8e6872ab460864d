package org.destek.gateway.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.destek.gateway.backend.FieldError;

/**
 * What is wrong with a form, in the form's order: a line each for the summary, a sentence
 * for each field.
 */
public record FieldErrors(List<FormProblem> problems, Map<String, String> byField) {

	public static final FieldErrors NONE = new FieldErrors(List.of(), Map.of());

	/**
	 * Sorts what the services said by field.
	 * @param errors in any order; of a file, {@code attachments[n]} means the list
	 * @param fields all of the form's
	 */
	public static FieldErrors of(List<FieldError> errors, List<FormField> fields) {
		List<FormProblem> problems = new ArrayList<>();
		Map<String, String> byField = new LinkedHashMap<>();
		for (FormField field : fields) {
			errors.stream()
				.filter((error) -> nameOf(error).equals(field.name()))
				.map(FieldError::message)
				.distinct()
				.forEach((message) -> {
					byField.merge(field.name(), message, (one, other) -> one + " " + other);
					problems.add(new FormProblem(field.anchor(), field.label() + ": " + message));
				});
		}
		Set<String> known = fields.stream().map(FormField::name).collect(Collectors.toSet());
		errors.stream()
			.filter((error) -> !known.contains(nameOf(error)))
			.forEach((error) -> problems.add(new FormProblem(null, error.message())));
		return new FieldErrors(problems, byField);
	}

	/** How many fields are wrong; what belongs to none of them counts as one each. */
	public int fields() {
		return this.byField.size() + (int) this.problems.stream().filter((problem) -> problem.anchor() == null).count();
	}

	public boolean has(String field) {
		return this.byField.containsKey(field);
	}

	private static String nameOf(FieldError error) {
		String field = error.field().replaceFirst("\\[.*", "");
		if (field.equals("missingAttachments")) {
			return "attachments";
		}
		return (field.equals("humanCheck.id") || field.equals("humanCheck")) ? "humanCheck.answer" : field;
	}

}
