package org.destek.ticket.triage;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.ticket.core.TypedText;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.worktime.WorkingCalendar;

/** What must be right about what staff type when they sort tickets. */
@Component
public class TriageCheck {

	private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
			DateTimeFormatter.ofPattern("d.M.yyyy"));

	/** Later is a slip of the finger. */
	private static final int MAX_YEARS = 2;

	private final WorkingCalendar calendar;

	private final Clock clock;

	TriageCheck(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/** A priority by its name in either language. */
	public Priority priority(@Nullable String typed) {
		return Priority.named(TypedText.line(typed)).orElseThrow(() -> problem("priority", "unknown"));
	}

	/** At least one tag, parted by commas. */
	public List<Tag> tags(@Nullable String typed) {
		List<Tag> tags = Tag.parted(TypedText.line(typed)).stream().map(TriageCheck::tag).distinct().toList();
		if (tags.isEmpty()) {
			throw problem("tags", "required");
		}
		return tags;
	}

	/** One tag. */
	public Tag one(@Nullable String typed) {
		return tag(TypedText.line(typed));
	}

	/** A day from today on; empty for none. */
	public Optional<LocalDate> day(@Nullable String typed) {
		String line = TypedText.line(typed);
		if (line.isEmpty()) {
			return Optional.empty();
		}
		LocalDate today = this.calendar.dayOf(this.clock.instant());
		LocalDate day = DAYS.stream()
			.flatMap((form) -> parse(line, form))
			.findFirst()
			.orElseThrow(() -> problem("due", "format"));
		if (day.isBefore(today) || day.isAfter(today.plusYears(MAX_YEARS))) {
			throw problem("due", "range");
		}
		return Optional.of(day);
	}

	/** When a ticket would have more tags than one may. */
	public static InvalidFieldsException tooMany() {
		return problem("tags", "many", Tag.MOST);
	}

	private static Tag tag(String typed) {
		return Tag.named(typed).orElseThrow(() -> problem("tags", "format", Tag.MAX_LENGTH));
	}

	private static Stream<LocalDate> parse(String typed, DateTimeFormatter form) {
		try {
			return Stream.of(LocalDate.parse(typed, form));
		}
		catch (DateTimeException ex) {
			// What is no day is told by who asked.
			return Stream.empty();
		}
	}

	private static InvalidFieldsException problem(String field, String code, Object... arguments) {
		return new InvalidFieldsException(
				List.of(new FieldProblem(field, code, "triage.%s.%s".formatted(field, code), List.of(arguments))));
	}

}
