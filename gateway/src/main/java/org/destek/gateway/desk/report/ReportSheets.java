package org.destek.gateway.desk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.destek.gateway.backend.desk.report.DeskReport;
import org.destek.gateway.backend.desk.report.DeskReport.Figures;
import org.destek.gateway.backend.desk.report.ReportedTickets;
import org.destek.gateway.backend.ticket.TicketStatus;
import org.destek.gateway.desk.sheet.Cell;
import org.destek.gateway.institution.Institution;

/** Makes rows of a spreadsheet of figures and of tickets. */
@Component
class ReportSheets {

	private static final List<String> FIGURES = List.of("part", "name", "requests", "open", "waiting", "reopened",
			"answer-half", "answer-most", "solution-half", "solution-most", "target", "in-target", "yes", "partly",
			"no");

	private static final List<String> TICKETS = List.of("code", "topic", "status", "channel", "received", "answered-at",
			"solved-at", "answer-minutes", "solution-minutes", "reopened", "satisfaction");

	private final ReportWords words;

	private final MessageSource texts;

	private final Institution institution;

	ReportSheets(ReportWords words, MessageSource texts, Institution institution) {
		this.words = words;
		this.texts = texts;
		this.institution = institution;
	}

	/** All figures of a report, each with what it is of. */
	List<List<Cell>> figures(DeskReport report, Locale language) {
		List<List<Cell>> rows = new ArrayList<>();
		rows.add(head(FIGURES, language));
		rows.add(row("all", this.words.period(report.from(), report.to(), language), report.total(), null, null,
				language));
		report.topics()
			.forEach((each) -> rows
				.add(row("topics", each.name(), each.figures(), each.targetMinutes(), each.inTarget(), language)));
		report.units().forEach((each) -> rows.add(row("units", each.name(), each.requests(), language)));
		report.channels()
			.forEach((each) -> rows
				.add(row("channels", this.words.named(language, "channel", each.name()), each.requests(), language)));
		report.days().forEach((each) -> rows.add(row("days", each.day().toString(), each.requests(), language)));
		for (int hour = 0; hour < report.hours().size(); hour++) {
			rows.add(
					row("hours", this.words.say(language, "hour", hour, hour + 1), report.hours().get(hour), language));
		}
		return rows;
	}

	List<Cell> headOfTickets(Locale language) {
		return head(TICKETS, language);
	}

	List<List<Cell>> tickets(ReportedTickets part, Locale language) {
		return part.tickets().stream().map((each) -> ticket(each, language)).toList();
	}

	/** The last row of a file that would be too long. */
	List<Cell> cut(long most, Locale language) {
		return List.of(Cell.of(this.words.say(language, "sheet.cut", most)));
	}

	/** What a file of days is called. */
	String name(String kind, LocalDate from, LocalDate to, Locale language) {
		return this.words.say(language, "sheet.name." + kind, from.toString(), to.toString());
	}

	private List<Cell> head(List<String> columns, Locale language) {
		return columns.stream().map((each) -> Cell.of(this.words.say(language, "sheet." + each))).toList();
	}

	private List<Cell> row(String part, String name, Figures figures, @Nullable Long target, @Nullable Long inTarget,
			Locale language) {
		var said = figures.satisfaction();
		Stream<@Nullable Long> numbers = Stream.of(figures.requests(), figures.open(), figures.waiting(),
				figures.reopened(), figures.answer().half(), figures.answer().most(), figures.solution().half(),
				figures.solution().most(), target, inTarget, said.yes(), said.partly(), said.no());
		List<Cell> cells = named(part, name, language);
		numbers.map(Cell::of).forEach(cells::add);
		return cells;
	}

	private List<Cell> row(String part, String name, long requests, Locale language) {
		List<Cell> cells = named(part, name, language);
		cells.add(Cell.of(requests));
		return cells;
	}

	private List<Cell> named(String part, String name, Locale language) {
		return new ArrayList<>(List.of(Cell.of(this.words.say(language, "sheet.part." + part)), Cell.of(name)));
	}

	private List<Cell> ticket(ReportedTickets.Row row, Locale language) {
		String said = row.satisfaction();
		return List.of(Cell.of(row.code()), Cell.of(row.topic()), Cell.of(status(row.status(), language)),
				Cell.of(this.words.named(language, "channel", row.channel())), Cell.of(local(row.receivedAt())),
				Cell.of(local(row.answeredAt())), Cell.of(local(row.solvedAt())), Cell.of(row.answerMinutes()),
				Cell.of(row.solutionMinutes()), Cell.of(row.reopened()),
				Cell.of((said != null) ? this.words.named(language, "satisfied", said) : null));
	}

	private @Nullable String status(@Nullable String status, Locale language) {
		if (status == null) {
			return null;
		}
		String key = new TicketStatus(status).wordsForStaff();
		return Objects.requireNonNullElse(this.texts.getMessage(key, null, status, language), status);
	}

	private @Nullable LocalDateTime local(@Nullable Instant moment) {
		return (moment != null) ? LocalDateTime.ofInstant(moment, this.institution.timeZone()) : null;
	}

}
