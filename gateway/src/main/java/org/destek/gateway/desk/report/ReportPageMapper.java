package org.destek.gateway.desk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.gateway.backend.desk.report.DeskReport;
import org.destek.gateway.backend.desk.report.DeskReport.Named;
import org.destek.gateway.backend.desk.report.DeskReport.Person;
import org.destek.gateway.backend.desk.report.DeskReport.Times;
import org.destek.gateway.backend.desk.report.DeskReport.TopicFigures;
import org.destek.gateway.desk.report.ReportPage.Bar;
import org.destek.gateway.desk.report.ReportPage.Line;
import org.destek.gateway.desk.report.ReportPage.Period;
import org.destek.gateway.desk.report.ReportPage.PersonLine;
import org.destek.gateway.desk.report.ReportPage.Table;
import org.destek.gateway.desk.report.ReportPage.TopicLine;
import org.destek.gateway.wording.DateFormatter;

/** Makes the page of a report: figures become words and pictures. */
@Component
class ReportPageMapper {

	private static final double FULL = 100;

	private final ReportWords words;

	private final ReportSentences sentences;

	private final ReportCharts charts;

	private final DateFormatter dates;

	ReportPageMapper(ReportWords words, ReportSentences sentences, ReportCharts charts, DateFormatter dates) {
		this.words = words;
		this.sentences = sentences;
		this.charts = charts;
		this.dates = dates;
	}

	ReportPage of(ReportQuery asked, DeskReport report, Locale language) {
		ReportQuery query = asked.during(report.from(), report.to());
		boolean any = report.total().requests() > 0;
		List<Person> people = report.people();
		return new ReportPage(this.words.period(report.from(), report.to(), language), query, periods(query),
				this.sentences.of(report, language), any ? this.charts.of(report, language) : List.of(),
				topics(report, language), tables(report, language),
				(people != null) ? people.stream().map((each) -> person(each, language)).toList() : null,
				this.dates.inFull(report.countedAt(), language), Boolean.FALSE.equals(report.complete()));
	}

	private List<Period> periods(ReportQuery query) {
		LocalDate today = this.dates.today();
		return List.of(period("last-month", query, query.duringMonthOf(today.minusMonths(1))),
				period("this-month", query, query.duringMonthOf(today)),
				period("year", query, query.duringYearOf(today)));
	}

	private static Period period(String key, ReportQuery here, ReportQuery other) {
		return new Period(key, other.address(""), other.equals(here));
	}

	private List<TopicLine> topics(DeskReport report, Locale language) {
		long longest = report.topics()
			.stream()
			.map((each) -> each.figures().answer().most())
			.mapToLong((most) -> (most != null) ? most : 0)
			.max()
			.orElse(0);
		return report.topics().stream().map((each) -> topic(each, longest, language)).toList();
	}

	private TopicLine topic(TopicFigures topic, long longest, Locale language) {
		return new TopicLine(topic.name(), this.sentences.of(topic.figures(), language),
				this.sentences.target(topic, language),
				this.sentences.satisfaction(topic.figures().satisfaction(), language),
				bar(topic.figures().answer(), topic.targetMinutes(), longest));
	}

	/** All topics on one scale; a target beyond it stands at its end. */
	private static @Nullable Bar bar(Times times, @Nullable Long target, long longest) {
		Long half = times.half();
		Long most = times.most();
		if (half == null || most == null) {
			return null;
		}
		double scale = FULL / Math.max(1, Math.max(longest, most));
		return new Bar(half * scale, most * scale, (target != null) ? Math.min(FULL, target * scale) : null);
	}

	private List<Table> tables(DeskReport report, Locale language) {
		List<Line> units = new ArrayList<>();
		report.units().forEach((each) -> units.add(line(each.name(), each.requests(), language)));
		long named = report.units().stream().mapToLong(Named::requests).sum();
		if (!units.isEmpty() && named < report.total().requests()) {
			units.add(line(this.words.say(language, "units.other"), report.total().requests() - named, language));
		}
		List<Line> channels = report.channels()
			.stream()
			.map((each) -> line(this.words.named(language, "channel", each.name()), each.requests(), language))
			.toList();
		return List.of(new Table("units", units), new Table("channels", channels));
	}

	private Line line(String name, long requests, Locale language) {
		return new Line(name, this.words.number(requests, language));
	}

	private PersonLine person(Person person, Locale language) {
		return new PersonLine(person.name(), this.words.say(language, "person", person.answered(),
				this.words.time(person.half(), language), person.solved(), person.reopened()));
	}

}
