package org.destek.ticket.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.destek.ticket.worktime.WorkingCalendar;

/** Days as they are typed, in the office's time. */
@Component
class SearchedDays {

	private static final List<DateTimeFormatter> FORMS = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
			DateTimeFormatter.ofPattern("d.M.yyyy"));

	private static final int FIRST_YEAR = 1970;

	private static final int LAST_YEAR = 9000;

	private final WorkingCalendar calendar;

	SearchedDays(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/** The day's first moment; empty when it is no day like 2026-10-12. */
	Optional<Instant> startOf(String typed) {
		return parse(typed, FORMS.get(0)).map(this.calendar::startOf);
	}

	/** The first moment of the day after it. */
	Optional<Instant> endOf(String typed) {
		return parse(typed, FORMS.get(0)).map((day) -> this.calendar.startOf(day.plusDays(1)));
	}

	/** The first moment of a day that a person typed, also like 12.10.2026. */
	Optional<Instant> searched(String typed) {
		return FORMS.stream().flatMap((form) -> parse(typed, form).stream()).findFirst().map(this.calendar::startOf);
	}

	private static Optional<LocalDate> parse(String typed, DateTimeFormatter form) {
		try {
			return Optional.of(LocalDate.parse(typed, form))
				.filter((day) -> day.getYear() > FIRST_YEAR && day.getYear() < LAST_YEAR);
		}
		catch (DateTimeException ex) {
			// What is no day is told by who asked.
			return Optional.empty();
		}
	}

}
