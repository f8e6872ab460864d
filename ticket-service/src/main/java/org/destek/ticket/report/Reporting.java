package org.destek.ticket.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.report.Report.Day;
import org.destek.ticket.report.Report.Named;
import org.destek.ticket.report.Report.Person;
import org.destek.ticket.report.Report.TopicFigures;
import org.destek.ticket.report.ReportCounts.PersonCount;
import org.destek.ticket.report.ReportCounts.ReportedWait;
import org.destek.ticket.report.ReportCounts.UnitCount;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.worktime.WaitedMinutes;
import org.destek.ticket.worktime.WorkingCalendar;

/** Counts a period for who asks: what they may see, and nothing else. */
@Service
public class Reporting {

	private static final int HOURS = 24;

	private final ReportReader reader;

	private final ReportCounts counts;

	private final Topics topics;

	private final WorkingCalendar calendar;

	private final Clock clock;

	Reporting(ReportReader reader, ReportCounts counts, Topics topics, WorkingCalendar calendar, Clock clock) {
		this.reader = reader;
		this.counts = counts;
		this.topics = topics;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * The report.
	 * @param viewer who asks
	 * @param request for which days and which topic
	 * @param language the language of topics' names
	 * @return a problem for who may see none, and when the request is none
	 */
	public Mono<Report> report(Viewer viewer, ReportRequest request, Language language) {
		return Mono.fromSupplier(() -> this.reader.read(request, viewer)).flatMap((query) -> report(query, language));
	}

	private Mono<Report> report(ReportQuery query, Language language) {
		Mono<List<PersonCount>> people = (query.ofPeople() != null) ? this.counts.people(query.ofPeople()).collectList()
				: Mono.just(List.of());
		return Mono
			.zip(this.counts.counts(query.scope()).collectList(), this.counts.waits(query.scope()).collectList(),
					this.counts.units(query.scope()).collectList(), this.counts.number(query.previous()), people,
					this.counts.complete())
			.map((read) -> report(query,
					new Counted(read.getT1(), read.getT2(), read.getT3(), read.getT4(), read.getT5(), read.getT6()),
					language));
	}

	private Report report(ReportQuery query, Counted counted, Language language) {
		Instant now = this.clock.instant();
		Map<String, TopicTimes> times = times(counted.waits(), now);
		TopicTimes all = new TopicTimes();
		times.values().forEach(all::add);
		List<TopicFigures> topics = counted.of("topic")
			.map((each) -> topic(each, times.getOrDefault(each.value(), new TopicTimes()), language))
			.toList();
		ReportCount total = counted.of("topic").reduce(ReportFigures.none(), ReportFigures::sum);
		return new Report(query.period().from(), query.period().to(), now, counted.complete(), counted.previous(),
				ReportFigures.of(total, all), topics,
				counted.units().stream().map((each) -> new Named(each.unit(), each.requests())).toList(),
				counted.of("channel").map((each) -> new Named(each.value(), each.requests())).toList(), days(counted),
				hours(counted), (query.ofPeople() != null) ? people(counted) : null);
	}

	private Map<String, TopicTimes> times(List<ReportedWait> waits, Instant now) {
		WaitedMinutes waited = new WaitedMinutes(this.calendar, now);
		Map<String, TopicTimes> times = new HashMap<>();
		waits.forEach((each) -> times.computeIfAbsent(each.topic(), (slug) -> new TopicTimes())
			.add(each, waited(each, waited)));
		return times;
	}

	private long waited(ReportedWait wait, WaitedMinutes waited) {
		if (wait.since() == null) {
			return 0;
		}
		return (wait.until() != null) ? this.calendar.minutesBetween(wait.since(), wait.until())
				: waited.since(wait.since());
	}

	private TopicFigures topic(ReportCount count, TopicTimes times, Language language) {
		Long target = this.topics.find(count.value()).map(Topic::answerWithin).map(Duration::toMinutes).orElse(null);
		return new TopicFigures(count.value(), this.topics.named(count.value()).name().in(language), target,
				ReportFigures.inTarget(times.answers(), target), ReportFigures.of(count, times));
	}

	private static List<Day> days(Counted counted) {
		return counted.of("day")
			.map((each) -> new Day(LocalDate.parse(each.value()), each.requests()))
			.sorted(Comparator.comparing(Day::day))
			.toList();
	}

	private static List<Long> hours(Counted counted) {
		Long[] hours = new Long[HOURS];
		Arrays.fill(hours, 0L);
		counted.of("hour").forEach((each) -> hours[Integer.parseInt(each.value())] = each.requests());
		return List.of(hours);
	}

	private List<Person> people(Counted counted) {
		return counted.people().stream().map(this::person).toList();
	}

	private Person person(PersonCount count) {
		String name = this.topics.person(count.address()).map(StaffMember::name).orElse(count.address());
		return new Person(name, count.answered(), count.solved(), count.reopened(), count.halfWithinMinutes());
	}

	/** What the database counted. */
	private record Counted(List<ReportCount> counts, List<ReportedWait> waits, List<UnitCount> units, long previous,
			List<PersonCount> people, boolean complete) {

		/** Those of a kind, most requests first. */
		Stream<ReportCount> of(String kind) {
			return this.counts.stream()
				.filter((each) -> each.is(kind))
				.sorted(Comparator.comparingLong(ReportCount::requests).reversed().thenComparing(ReportCount::value));
		}

	}

}
