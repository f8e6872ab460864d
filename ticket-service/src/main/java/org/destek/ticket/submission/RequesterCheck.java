package org.destek.ticket.submission;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.destek.ticket.privacy.NationalId;
import org.destek.ticket.privacy.NationalIdProblem;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.Language;
import org.destek.ticket.submission.SubmissionRequest.TypedRequester;
import org.destek.ticket.ticket.EmailAddress;
import org.destek.ticket.ticket.EmailCheck;
import org.destek.ticket.ticket.Requester;
import org.destek.ticket.ticket.TypedText;
import org.destek.ticket.topic.Topic;
import org.jspecify.annotations.Nullable;

/** What must be right about who asks; notes what is not. */
final class RequesterCheck {

	private static final Pattern EXTENSION = Pattern.compile("[0-9]{3,6}");

	private static final int MIN_NAME = 2;

	private static final int MAX_NAME = 100;

	private final TypedRequester typed;

	private final List<FieldProblem> problems;

	RequesterCheck(TypedRequester typed, List<FieldProblem> problems) {
		this.typed = typed;
		this.problems = problems;
	}

	/** The requester; empty when something was noted. The topic is empty when unknown. */
	Optional<Requester> check(Optional<Topic> topic, int maxUnit, @Nullable Language language) {
		int before = this.problems.size();
		String name = name();
		Optional<EmailAddress> email = email();
		topic.ifPresent(this::checkNationalId);
		String unit = unit(maxUnit);
		String extension = extension();
		if (this.problems.size() > before || email.isEmpty() || language == null) {
			return Optional.empty();
		}
		return Optional.of(new Requester(name, email.get(), unit, extension, language));
	}

	private String name() {
		String name = TypedText.line(this.typed.name());
		int length = TypedText.length(name);
		if (name.isEmpty()) {
			note("requester.name", "required");
		}
		else if (!TypedText.fitsInALine(name)) {
			note("requester.name", "format");
		}
		else if (length < MIN_NAME || length > MAX_NAME) {
			note("requester.name", "length", length);
		}
		return name;
	}

	private Optional<EmailAddress> email() {
		String typed = TypedText.line(this.typed.email());
		FieldProblem problem = EmailCheck.problemOf("requester.email", typed);
		if (problem != null) {
			this.problems.add(problem);
			return Optional.empty();
		}
		return EmailAddress.parse(typed);
	}

	private void checkNationalId(Topic topic) {
		String typed = TypedText.line(this.typed.nationalId());
		if (!topic.asksNationalId()) {
			if (!typed.isEmpty()) {
				note("requester.nationalId", "not-asked");
			}
			return;
		}
		NationalIdProblem problem = NationalId.problemOf(typed);
		if (problem != null) {
			switch (problem) {
				case REQUIRED -> note("requester.nationalId", "required");
				case DIGITS -> note("requester.nationalId", "digits");
				case LENGTH -> note("requester.nationalId", "length", typed.length());
				case CHECK_DIGITS -> note("requester.nationalId", "check-digits");
			}
		}
	}

	private String unit(int maxLength) {
		String unit = TypedText.line(this.typed.unit());
		if (unit.isEmpty()) {
			note("requester.unit", "required");
		}
		else if (!TypedText.fitsInALine(unit)) {
			note("requester.unit", "format");
		}
		else if (TypedText.length(unit) > maxLength) {
			note("requester.unit", "length", maxLength);
		}
		return unit;
	}

	private @Nullable String extension() {
		String extension = TypedText.line(this.typed.extension());
		if (!extension.isEmpty() && !EXTENSION.matcher(extension).matches()) {
			note("requester.extension", "format");
		}
		return extension.isEmpty() ? null : extension;
	}

	private void note(String field, String code, Object... arguments) {
		this.problems.add(FieldProblem.of(field, code, arguments));
	}

}
