package org.destek.ticket.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts what the calendar counts, however the moments come. */
class WaitedMinutesTests {

	private static final Instant NOW = Instant.parse("2026-11-02T10:47:00Z");

	private static final WorkingCalendar CALENDAR = CalendarFile.read("calendar", """
			hours:
			  monday: [08:30-12:00, 13:00-17:30]
			  tuesday: [08:30-12:00, 13:00-17:30]
			  friday: [08:30-12:00]
			holidays:
			  - {name: Cumhuriyet, on: 10-29}
			  - {name: Yarım gün, on: 2026-10-27, from: 13:00}
			""", ZoneId.of("Europe/Berlin"));

	private final WaitedMinutes waited = new WaitedMinutes(CALENDAR, NOW);

	static Stream<Instant> moments() {
		return LongStream.of(0, 1, 59, 300, 1440, 2880, 10_000, 9_999, 20_160, 100, 43_210, 1_439)
			.mapToObj((minutes) -> NOW.minus(Duration.ofMinutes(minutes)));
	}

	@ParameterizedTest
	@MethodSource("moments")
	void areThoseOfTheCalendar(Instant moment) {
		this.waited.since(NOW.minus(Duration.ofDays(3)));
		assertThat(this.waited.since(moment)).isEqualTo(CALENDAR.minutesBetween(moment, NOW));
	}

}
