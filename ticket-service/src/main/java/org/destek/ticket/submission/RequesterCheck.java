package org.destek.ticket.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.Language;
import org.destek.foundation.requestform.RequestField;
import org.destek.foundation.requestform.RequestForm;
import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.core.EmailCheck;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.privacy.NationalId;
import org.destek.ticket.privacy.NationalIdProblem;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.topic.Topic;

/** What must be right about who asks; notes what is not. */
final class RequesterCheck {

	private final RequesterInput typed;

	private final List<FieldProblem> problems;

	RequesterCheck(RequesterInput typed, List<FieldProblem> problems) {
		this.typed = typed;
		this.problems = problems;
	}

	/** The requester; empty when something was noted. The topic is empty when unknown. */
	Optional<Requester> check(Optional<Topic> topic, @Nullable Language language) {
		int before = this.problems.size();
		Map<String, String> texts = new LinkedHashMap<>();
		for (RequestField field : RequestForm.SHIPPED.requester()) {
			String text = TypedText.line(this.typed.value(field.name()));
			switch (field.kind()) {
				case TEXT -> note(LineCheck.problemOf(field, text));
				case EMAIL -> note(EmailCheck.problemOf(field.path(), text));
				case NATIONAL_ID -> topic.ifPresent((known) -> checkNationalId(field, text, known));
			}
			texts.put(field.name(), text);
		}
		if (this.problems.size() > before || language == null) {
			return Optional.empty();
		}
		return EmailAddress.parse(texts.getOrDefault("email", "")).map((email) -> Requester.of(texts, email, language));
	}

	private void checkNationalId(RequestField field, String typed, Topic topic) {
		if (!topic.asksNationalId()) {
			if (!typed.isEmpty()) {
				note(FieldProblem.of(field.path(), "not-asked"));
			}
			return;
		}
		NationalIdProblem problem = NationalId.problemOf(typed);
		if (problem != null) {
			FieldProblem noted = switch (problem) {
				case REQUIRED -> FieldProblem.of(field.path(), "required");
				case DIGITS -> FieldProblem.of(field.path(), "digits");
				case LENGTH -> FieldProblem.of(field.path(), "length", typed.length());
				case CHECK_DIGITS -> FieldProblem.of(field.path(), "check-digits");
			};
			note(noted);
		}
	}

	private void note(@Nullable FieldProblem problem) {
		if (problem != null) {
			this.problems.add(problem);
		}
	}

}
