package org.destek.ticket.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the calendar to a counter that looks at each single minute. */
class WorkingCalendarTests {

	/** Beginning and end of summer time 2026 in Berlin lie within their weeks. */
	private static final List<Instant> STARTS = List.of(Instant.parse("2026-03-26T00:00:00Z"),
			Instant.parse("2026-10-22T00:00:00Z"), Instant.parse("2026-05-24T00:00:00Z"));

	private static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Istanbul"), ZoneId.of("Europe/Berlin"),
			ZoneId.of("Asia/Kathmandu"));

	static Stream<Case> cases() {
		Random random = new Random(20261124);
		return Stream.generate(() -> Case.drawn(random)).limit(60);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void countsTheMinutesThatAClockWouldCount(Case drawn) {
		assertThat(drawn.calendar().minutesBetween(drawn.from(), drawn.to())).isEqualTo(drawn.countedOneByOne());
		assertThat(drawn.calendar().minutesBetween(drawn.to(), drawn.from())).isZero();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void addsWhatItCounts(Case drawn) {
		long worked = drawn.calendar().minutesBetween(drawn.from(), drawn.to());
		if (worked > 0) {
			Instant end = drawn.calendar().after(drawn.from(), Duration.ofMinutes(worked));
			assertThat(end).isBeforeOrEqualTo(drawn.to());
			assertThat(drawn.calendar().minutesBetween(drawn.from(), end)).isEqualTo(worked);
			assertThat(drawn.calendar().minutesBetween(drawn.from(), end.minusSeconds(1))).isEqualTo(worked - 1);
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void takesAwayWhatItCounts(Case drawn) {
		long worked = drawn.calendar().minutesBetween(drawn.from(), drawn.to());
		if (worked > 0) {
			Instant start = drawn.calendar().before(drawn.to(), Duration.ofMinutes(worked));
			assertThat(start).isAfterOrEqualTo(drawn.from());
			assertThat(drawn.calendar().minutesBetween(start, drawn.to())).isEqualTo(worked);
			assertThat(drawn.calendar().minutesBetween(start.plusSeconds(1), drawn.to())).isEqualTo(worked - 1);
		}
	}

	record Case(WorkingCalendar calendar, Instant from, Instant to, String description) {

		static Case drawn(Random random) {
			ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
			String yaml = yaml(random);
			Instant from = STARTS.get(random.nextInt(STARTS.size())).plus(random.nextInt(3000), ChronoUnit.MINUTES);
			Instant to = from.plus(random.nextInt(12_000), ChronoUnit.MINUTES);
			return new Case(CalendarFile.read("drawn", yaml, zone), from, to,
					"%s %s – %s %s".formatted(zone, from, to, yaml));
		}

		long countedOneByOne() {
			return LongStream.range(0, Duration.between(this.from, this.to).toMinutes())
				.filter((minute) -> this.calendar.isOpen(this.from.plus(minute, ChronoUnit.MINUTES)))
				.count();
		}

		private static String yaml(Random random) {
			List<String> lines = new ArrayList<>(List.of("hours:"));
			for (String day : List.of("monday", "tuesday", "thursday", "saturday", "sunday")) {
				lines.add("  %s: [%s]".formatted(day, hours(random)));
			}
			lines.add("holidays:");
			lines.add("  - {name: A, on: 03-30, from: %s}".formatted(time(random.nextInt(1440))));
			lines.add("  - {name: B, on: 2026-10-23, until: 2026-10-24}");
			return String.join("\n", lines);
		}

		/** One stretch through the night of the change of the clocks, one by day. */
		private static String hours(Random random) {
			int noon = 700 + random.nextInt(100);
			String night = random.nextBoolean() ? "00:00-05:00, " : "";
			return "%s%s-%s, %s-%s".formatted(night, time(400 + random.nextInt(200)), time(noon),
					time(noon + random.nextInt(60)), time(900 + random.nextInt(500)));
		}

		private static String time(int minute) {
			return LocalTime.ofSecondOfDay(minute * 60L).toString();
		}

		@Override
		public String toString() {
			return this.description;
		}

	}

}
