package org.destek.gateway.desk.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.destek.gateway.backend.desk.report.DeskReport;
import org.destek.gateway.backend.desk.report.DeskReport.Day;
import org.destek.gateway.desk.report.Chart.Value;

/** Draws when requests came: by day (by month when there are many), weekday and hour. */
@Component
class ReportCharts {

	/** More columns than that cannot be told apart. */
	private static final long MAX_DAYS = 62;

	private static final int HOURS_A_LABEL = 6;

	private final ReportWords words;

	ReportCharts(ReportWords words) {
		this.words = words;
	}

	List<Chart> of(DeskReport report, Locale language) {
		boolean byDay = ChronoUnit.DAYS.between(report.from(), report.to()) < MAX_DAYS;
		return List.of(byDay ? days(report, language) : months(report, language), weekdays(report, language),
				hours(report, language));
	}

	private Chart days(DeskReport report, Locale language) {
		Map<LocalDate, Long> counted = new HashMap<>();
		report.days().forEach((each) -> counted.put(each.day(), each.requests()));
		List<Value> values = report.from()
			.datesUntil(report.to().plusDays(1))
			.map((day) -> value(this.words.day(day, language), counted.getOrDefault(day, 0L), language))
			.toList();
		return chart("days", values,
				List.of(this.words.shortDay(report.from(), language), this.words.shortDay(report.to(), language)),
				language);
	}

	private Chart months(DeskReport report, Locale language) {
		Map<LocalDate, Long> counted = new LinkedHashMap<>();
		Stream
			.iterate(report.from().withDayOfMonth(1), (month) -> !month.isAfter(report.to()),
					(month) -> month.plusMonths(1))
			.forEach((month) -> counted.put(month, 0L));
		report.days().forEach((each) -> counted.merge(each.day().withDayOfMonth(1), each.requests(), Long::sum));
		List<Value> values = counted.entrySet()
			.stream()
			.map((each) -> value(this.words.month(each.getKey(), language), each.getValue(), language))
			.toList();
		return chart("months", values, List.of(values.get(0).name(), values.get(values.size() - 1).name()), language);
	}

	private Chart weekdays(DeskReport report, Locale language) {
		List<Value> values = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		for (DayOfWeek weekday : DayOfWeek.values()) {
			long requests = report.days()
				.stream()
				.filter((each) -> each.day().getDayOfWeek() == weekday)
				.mapToLong(Day::requests)
				.sum();
			values.add(value(weekday.getDisplayName(TextStyle.FULL_STANDALONE, language), requests, language));
			labels.add(weekday.getDisplayName(TextStyle.SHORT_STANDALONE, language));
		}
		return chart("weekdays", values, labels, language);
	}

	private Chart hours(DeskReport report, Locale language) {
		List<Value> values = new ArrayList<>();
		for (int hour = 0; hour < report.hours().size(); hour++) {
			values.add(value(this.words.say(language, "hour", hour, hour + 1), report.hours().get(hour), language));
		}
		List<String> labels = IntStream.iterate(0, (hour) -> hour <= values.size(), (hour) -> hour + HOURS_A_LABEL)
			.mapToObj(Integer::toString)
			.toList();
		return chart("hours", values, labels, language);
	}

	private Value value(String name, long requests, Locale language) {
		return new Value(name, requests, this.words.number(requests, language));
	}

	private Chart chart(String key, List<Value> values, List<String> ends, Locale language) {
		Value most = values.stream().max(Comparator.comparingLong(Value::requests)).orElseThrow();
		return Chart.of(key, this.words.say(language, "chart." + key + ".text", most.name(), most.requests()),
				this.words.say(language, "chart.most", most.requests()), values, ends);
	}

}
