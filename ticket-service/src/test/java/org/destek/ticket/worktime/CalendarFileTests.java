package org.destek.ticket.worktime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.ticket.office.OfficeFileException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CalendarFileTests {

	private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

	@ParameterizedTest
	@CsvSource({ "2026-11-24T08:30, 2026-11-24T17:30, 480", "2026-11-24T00:00, 2026-11-25T00:00, 480",
			"2026-11-24T11:59, 2026-11-24T13:01, 2", "2026-11-28T00:00, 2026-11-30T00:00, 0",
			"2026-10-28T00:00, 2026-10-29T00:00, 210", "2026-10-29T00:00, 2026-10-30T00:00, 0",
			"2026-03-19T00:00, 2026-03-23T00:00, 210", "2027-03-08T00:00, 2027-03-12T00:00, 210",
			"2026-05-25T00:00, 2026-06-01T00:00, 690", "2027-01-01T00:00, 2027-01-02T00:00, 0" })
	void shipsTurkishOfficeHoursAndHolidays(String from, String to, long minutes) {
		WorkingCalendar shipped = CalendarFile.read("calendar.yml", CalendarFile.KIND.text(""), ISTANBUL);
		assertThat(shipped.minutesBetween(at(from), at(to))).isEqualTo(minutes);
	}

	@Test
	void listsAllMistakesAtOnceWithTheirPlaces() {
		assertThat(mistakesIn("""
				hours:
				  monday: [8-12]
				  tuesday: [13:00-12:00]
				  wednesday: [08:00-12:00, 11:00-13:00]
				  pazar: [08:00-12:00]
				  friday: [08:00-25:00]
				holidays:
				  - {name: A, on: 13-01}
				  - {name: B, on: 2026-03-20, until: 2026-03-19}
				  - {on: 04-23, from: noon}
				  - {name: C, on: 04-24, until: 04-25}
				""")).containsExactlyInAnyOrder(
				"file.hours: the key 'pazar' is not known; known are [monday, tuesday, wednesday, thursday, friday, saturday, sunday]",
				"file.hours: monday: '8-12' is not like 08:30-12:00",
				"file.hours: tuesday: '13:00-12:00' is not like 08:30-12:00",
				"file.hours: wednesday: '11:00-13:00' begins before the hours in front of it end",
				"file.hours: friday: '08:00-25:00' is not like 08:30-12:00",
				"file.holidays[0]: '13-01' is neither a day of each year (10-29) nor of one (2026-03-20)",
				"file.holidays[1]: '2026-03-19' in 'until' is no day after 2026-03-20",
				"file.holidays[2]: 'name' is missing: write one line of text",
				"file.holidays[2]: 'noon' in 'from' is no time like 13:00",
				"file.holidays[3]: 'until' needs a year in 'on'; list the days of each year one by one");
	}

	@Test
	void wantsAtLeastOneOpenWeekday() {
		assertThat(mistakesIn("hours: {}")).singleElement().asString().contains("no weekday is open");
		assertThat(mistakesIn("hours: {monday: []}")).isNotEmpty();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(ISTANBUL).toInstant();
	}

	private static List<String> mistakesIn(String yaml) {
		return catchThrowableOfType(OfficeFileException.class, () -> CalendarFile.read("own.yml", yaml, ISTANBUL))
			.mistakes();
	}

}
