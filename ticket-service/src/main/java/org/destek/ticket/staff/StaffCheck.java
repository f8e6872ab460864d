package org.destek.ticket.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.conversation.StaffAnswer;
import org.destek.ticket.conversation.TextCheck;
import org.destek.ticket.core.TicketAct;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;

/** What must be right about what staff type; all mistakes are told at once. */
@Component
class StaffCheck {

	private static final int MIN_REASON = 5;

	private static final int MAX_REASON = 200;

	private final TextCheck texts;

	StaffCheck(TextCheck texts) {
		this.texts = texts;
	}

	Mono<StaffAnswer> answer(AnswerRequest request, Language reader) {
		List<FieldProblem> problems = new ArrayList<>();
		TicketStatus after = after(request.status(), problems);
		UUID seen = seen(request.seen(), problems);
		return this.texts.check(request.text(), request.attachments(), request.missingAttachments(), reader)
			.onErrorMap(InvalidFieldsException.class, (ex) -> and(ex, problems))
			.doOnNext((written) -> refuse(problems))
			.map((written) -> new StaffAnswer(written.text(), written.folded(), written.files(), written.missing(),
					after, seen, null));
	}

	/** A line that must not be empty: a person, a topic. */
	static String line(String field, @Nullable String typed) {
		String line = TypedText.line(typed);
		if (line.isEmpty()) {
			throw problem(field, "required");
		}
		return line;
	}

	String reason(RevealRequest request) {
		String reason = TypedText.line(request.reason());
		int length = TypedText.length(reason);
		if (length == 0) {
			throw problem("reason", "required");
		}
		if (length < MIN_REASON || length > MAX_REASON) {
			throw problem("reason", "length", length);
		}
		if (!TypedText.fitsInALine(reason)) {
			throw problem("reason", "format");
		}
		return reason;
	}

	static InvalidFieldsException problem(String field, String code, Object... arguments) {
		return new InvalidFieldsException(
				List.of(new FieldProblem(field, code, "staff.%s.%s".formatted(field, code), List.of(arguments))));
	}

	private static TicketStatus after(@Nullable String status, List<FieldProblem> problems) {
		String typed = TypedText.line(status);
		List<TicketStatus> choices = TicketAct.leftByAnswers();
		Optional<TicketStatus> chosen = choices.stream()
			.filter((each) -> each.label().equalsIgnoreCase(typed))
			.findFirst();
		if (chosen.isEmpty() && !typed.isEmpty()) {
			problems.add(new FieldProblem("status", "unknown", "staff.status.unknown", List.of()));
		}
		return chosen.orElse(choices.get(0));
	}

	private static @Nullable UUID seen(@Nullable String typed, List<FieldProblem> problems) {
		try {
			String seen = TypedText.line(typed);
			return seen.isEmpty() ? null : UUID.fromString(seen);
		}
		catch (IllegalArgumentException ex) {
			problems.add(new FieldProblem("seen", "format", "staff.seen.format", List.of()));
			return null;
		}
	}

	private static InvalidFieldsException and(InvalidFieldsException ex, List<FieldProblem> more) {
		return new InvalidFieldsException(Stream.concat(ex.problems().stream(), more.stream()).toList());
	}

	private static void refuse(List<FieldProblem> problems) {
		if (!problems.isEmpty()) {
			throw new InvalidFieldsException(problems);
		}
	}

}
