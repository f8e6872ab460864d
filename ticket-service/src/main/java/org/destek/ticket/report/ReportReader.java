package org.destek.ticket.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.ticket.people.Viewer;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.worktime.WorkingCalendar;

/**
 * Reads what a caller asks of the report, and keeps it to the topics that the viewer
 * answers for. Who answers for none is told what is told of nothing.
 */
@Component
class ReportReader {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2199;

	private final Topics topics;

	private final WorkingCalendar calendar;

	private final Clock clock;

	ReportReader(Topics topics, WorkingCalendar calendar, Clock clock) {
		this.topics = topics;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Reads a request.
	 * @throws ProblemException when there is no report for the viewer
	 * @throws InvalidFieldsException when a day or the topic is none, with all that are
	 */
	ReportQuery read(ReportRequest request, Viewer viewer) {
		if (!viewer.head() && viewer.topics().isEmpty()) {
			throw new ProblemException(ProblemKind.NOT_FOUND);
		}
		List<FieldProblem> problems = new ArrayList<>();
		ReportPeriod period = period(request, problems);
		String topic = (request.topic() != null) ? request.topic().strip() : "";
		boolean known = viewer.head() ? this.topics.find(topic).isPresent() : viewer.topics().contains(topic);
		if (!topic.isEmpty() && !known) {
			problems.add(problem("topic", "unknown"));
		}
		if (!problems.isEmpty()) {
			throw new InvalidFieldsException(problems);
		}
		Set<String> asked = topic.isEmpty() ? viewer.topics() : Set.of(topic);
		ReportScope scope = scope(period, viewer.head() && topic.isEmpty(), asked);
		ReportPeriod before = period.before();
		return new ReportQuery(period, scope, scope.during(startOf(before), endOf(before)), people(viewer, scope));
	}

	private static @Nullable ReportScope people(Viewer viewer, ReportScope scope) {
		if (viewer.head()) {
			return scope;
		}
		Set<String> led = new TreeSet<>(scope.topics());
		led.retainAll(viewer.leads());
		return led.isEmpty() ? null : scope.only(led);
	}

	private ReportPeriod period(ReportRequest request, List<FieldProblem> problems) {
		LocalDate today = this.calendar.dayOf(this.clock.instant());
		LocalDate from = day("from", request.from(), today.minusMonths(1).withDayOfMonth(1), problems);
		LocalDate to = day("to", request.to(), from.with(TemporalAdjusters.lastDayOfMonth()), problems);
		ReportPeriod period = new ReportPeriod(from, to);
		if (problems.isEmpty() && to.isBefore(from)) {
			problems.add(problem("to", "early"));
		}
		if (problems.isEmpty() && period.isTooLong()) {
			problems.add(problem("to", "long"));
		}
		return period;
	}

	private static LocalDate day(String field, @Nullable String typed, LocalDate otherwise,
			List<FieldProblem> problems) {
		if (typed == null || typed.isBlank()) {
			return otherwise;
		}
		try {
			LocalDate day = LocalDate.parse(typed.strip());
			if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// What is no day is told below, with all that is wrong.
		}
		problems.add(problem(field, "unknown"));
		return otherwise;
	}

	private static FieldProblem problem(String field, String code) {
		return new FieldProblem(field, code, "report." + field + "." + code, List.of(ReportPeriod.MAX_DAYS));
	}

	private ReportScope scope(ReportPeriod period, boolean everything, Set<String> topics) {
		return new ReportScope(startOf(period), endOf(period), everything, Set.copyOf(topics));
	}

	private Instant startOf(ReportPeriod period) {
		return this.calendar.startOf(period.from());
	}

	private Instant endOf(ReportPeriod period) {
		return this.calendar.startOf(period.to().plusDays(1));
	}

}
