package org.destek.ticket.report;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.report.Report.Satisfactions;

/** Counts the rows of a period: a range of their index, whatever is asked. */
@Repository
class ReportCounts {

	private static final int MAX_UNITS = 12;

	/** A unit of fewer could be one person, or what one person typed. */
	private static final int MIN_OF_A_UNIT = 3;

	private static final int MAX_PEOPLE = 50;

	private static final String IN_SCOPE = """
			received_at >= :from and received_at < :until and (:everything or topic = any (:topics))""";

	private final DatabaseClient database;

	ReportCounts(DatabaseClient database) {
		this.database = database;
	}

	/** By topic, channel, day and hour. */
	Flux<ReportCount> counts(ReportScope scope) {
		return ask(scope, """
				select case when grouping(topic) = 0 then 'topic' when grouping(channel) = 0 then 'channel'
				            when grouping(day) = 0 then 'day' else 'hour' end as kind,
				       coalesce(topic, channel, cast(day as text), cast(hour as text)) as value,
				       count(*) as requests,
				       count(*) filter (where answer_minutes is null and solution_minutes is null
				                          and erased_at is null) as waiting,
				       count(*) filter (where solution_minutes is null and erased_at is null) as open,
				       count(*) filter (where reopened > 0) as reopened,
				       count(*) filter (where satisfaction = 'yes') as yes,
				       count(*) filter (where satisfaction = 'partly') as partly,
				       count(*) filter (where satisfaction = 'no') as no
				  from report_row where %s
				 group by grouping sets ((topic), (channel), (day), (hour))
				""").map(ReportCounts::count).all();
	}

	Mono<Long> number(ReportScope scope) {
		return ask(scope, "select count(*) from report_row where %s").mapValue(Long.class).one();
	}

	/** Whether tickets of before there was a report are all measured. */
	Mono<Boolean> complete() {
		return this.database.sql("select submitted_at is null from report_mark").mapValue(Boolean.class).one();
	}

	/** The units with most requests, the most first. */
	Flux<UnitCount> units(ReportScope scope) {
		return ask(scope, """
				select unit, count(*) as requests from report_row
				 where %s and unit <> '' group by unit having count(*) >= :few order by requests desc, unit limit :limit
				""").bind("few", MIN_OF_A_UNIT)
			.bind("limit", MAX_UNITS)
			.map((row) -> new UnitCount(text(row, "unit"), number(row, "requests")))
			.all();
	}

	/** How long requests waited, those that waited alike counted together. */
	Flux<ReportedWait> waits(ReportScope scope) {
		return ask(scope, """
				select topic, answer_minutes, solution_minutes, count(*) as requests,
				       case when solution_minutes is null then date_trunc('minute', received_at) end as since,
				       case when solution_minutes is null then date_trunc('minute', erased_at) end as until
				  from report_row where %s
				 group by 1, 2, 3, 5, 6
				""").map(ReportCounts::waited).all();
	}

	/** Who answered first, and how soon; those who answered most come first. */
	Flux<PersonCount> people(ReportScope scope) {
		return ask(scope, """
				select answered_by, count(*) as answered, count(solution_minutes) as solved,
				       count(*) filter (where reopened > 0) as reopened,
				       percentile_disc(0.5) within group (order by answer_minutes) as half
				  from report_row where %s and answered_by is not null and answer_minutes is not null
				 group by answered_by order by answered desc, answered_by limit :limit
				""").bind("limit", MAX_PEOPLE)
			.map((row) -> new PersonCount(text(row, "answered_by"), number(row, "answered"), number(row, "solved"),
					number(row, "reopened"), Objects.requireNonNull(row.get("half", Integer.class))))
			.all();
	}

	private GenericExecuteSpec ask(ReportScope scope, String sql) {
		return this.database.sql(sql.formatted(IN_SCOPE))
			.bindValues(Map.of("from", scope.from(), "until", scope.until(), "everything", scope.everything(), "topics",
					scope.topics().toArray(String[]::new)));
	}

	private static ReportCount count(Readable row) {
		return new ReportCount(text(row, "kind"), text(row, "value"), number(row, "requests"), number(row, "waiting"),
				number(row, "open"), number(row, "reopened"),
				new Satisfactions(number(row, "yes"), number(row, "partly"), number(row, "no")));
	}

	private static ReportedWait waited(Readable row) {
		return new ReportedWait(text(row, "topic"), row.get("answer_minutes", Integer.class),
				row.get("solution_minutes", Integer.class), row.get("since", Instant.class),
				row.get("until", Instant.class), number(row, "requests"));
	}

	private static String text(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, String.class));
	}

	private static long number(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, Long.class));
	}

	/**
	 * Requests of a unit.
	 *
	 * @param unit its name
	 * @param requests how many
	 */
	record UnitCount(String unit, long requests) {
	}

	/**
	 * What one of the office answered first.
	 *
	 * @param address their address
	 * @param answered how many
	 * @param solved how many of them are solved
	 * @param reopened how many of them were reopened
	 * @param halfWithinMinutes working minutes within which half of them were answered
	 */
	record PersonCount(String address, long answered, long solved, long reopened, long halfWithinMinutes) {
	}

	/**
	 * Requests that waited alike.
	 *
	 * @param topic slug of what they are about
	 * @param answerMinutes after how many working minutes they were answered; null when
	 * they were not
	 * @param solutionMinutes after how many they were solved; null when they are not
	 * @param since since when they wait for a solution; null when they are solved
	 * @param until until when anybody knew of them; null when that is now
	 * @param requests how many
	 */
	record ReportedWait(String topic, @Nullable Integer answerMinutes, @Nullable Integer solutionMinutes,
			@Nullable Instant since, @Nullable Instant until, long requests) {
	}

}
