package org.destek.gateway.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.Topic;

import org.springframework.context.MessageSource;

/**
 * What is wrong with a form, in the form's order: a line each for the summary, a sentence
 * for each field.
 */
record Faults(List<FormProblem> problems, Map<String, String> byField) {

	static final Faults NONE = new Faults(List.of(), Map.of());

	private static final List<String> ORDER = List.of("requester.name", "requester.email", "requester.nationalId",
			"requester.unit", "requester.extension", "subject", "message", "attachments", "humanCheck.answer");

	static Faults of(List<FieldError> errors, Topic topic, MessageSource texts, Locale language) {
		List<FormProblem> problems = new ArrayList<>();
		Map<String, String> byField = new LinkedHashMap<>();
		for (String field : ORDER) {
			errors.stream()
				.filter((error) -> fieldOf(error).equals(field))
				.map(FieldError::message)
				.distinct()
				.forEach((message) -> {
					byField.merge(field, message, (one, other) -> one + " " + other);
					problems.add(new FormProblem(anchor(field, topic), label(field, texts, language) + ": " + message));
				});
		}
		errors.stream()
			.filter((error) -> !ORDER.contains(fieldOf(error)))
			.forEach((error) -> problems.add(new FormProblem(null, error.message())));
		return new Faults(problems, byField);
	}

	/** How many fields are wrong; what belongs to none of them counts as one each. */
	int fields() {
		return this.byField.size() + (int) this.problems.stream().filter((problem) -> problem.anchor() == null).count();
	}

	boolean has(String field) {
		return this.byField.containsKey(field);
	}

	static String fieldOf(FieldError error) {
		String field = error.field().replaceFirst("\\[.*", "");
		return field.equals("humanCheck.id") || field.equals("humanCheck") ? "humanCheck.answer" : field;
	}

	private static String label(String field, MessageSource texts, Locale language) {
		return texts.getMessage("field." + field, null, language);
	}

	private static @org.jspecify.annotations.Nullable String anchor(String field, Topic topic) {
		if (field.equals("requester.nationalId") && !topic.asksNationalId()) {
			return null;
		}
		return field.equals("attachments") ? "files" : field.replace('.', '-');
	}

}
