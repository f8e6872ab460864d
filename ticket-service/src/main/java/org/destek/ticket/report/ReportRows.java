package org.destek.ticket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows that the report is counted from, and which of them are to be measured. */
@Repository
class ReportRows {

	private final DatabaseClient database;

	ReportRows(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Lets this transaction measure changed tickets alone: of two that measure a ticket,
	 * the one that read it first must not write it last.
	 * @return empty while another measures, and when nothing was changed
	 */
	Mono<Boolean> lockForChanged() {
		return this.database.sql("""
				select one from report_mark where exists (select from report_change) for update skip locked
				""").mapValue(Boolean.class).one();
	}

	/** The same for tickets of the past; empty once all are measured. */
	Mono<Boolean> lockForOld() {
		return this.database.sql("select one from report_mark where submitted_at is not null for update skip locked")
			.mapValue(Boolean.class)
			.one();
	}

	/** Takes tickets that acts changed, the oldest change first; one may come twice. */
	Flux<UUID> takeChanged(int limit) {
		return this.database.sql("""
				delete from report_change
				 where id = any (array (select id from report_change order by id limit :limit))
				returning ticket_id
				""").bind("limit", limit).mapValue(UUID.class).all();
	}

	/** Goes on to the next tickets of the past, the newest first; none once all were. */
	Flux<UUID> takeOld(int limit) {
		return this.database
			.sql("""
					with next as (
					    select ticket.id, ticket.submitted_at from report_mark
					     cross join lateral (
					           select id, submitted_at from ticket
					            where (submitted_at, id) < (report_mark.submitted_at, report_mark.ticket_id)
					            order by submitted_at desc, id desc limit :limit) as ticket),
					last as (
					    select id, submitted_at from next order by submitted_at, id limit 1),
					gone_on as (
					    update report_mark set submitted_at = (select submitted_at from last), ticket_id = (select id from last))
					select id from next
					""")
			.bind("limit", limit)
			.mapValue(UUID.class)
			.all();
	}

	/** What is known of tickets; of one that is gone meanwhile, nothing. */
	Flux<ReportFacts> facts(Collection<UUID> tickets) {
		return this.database
			.sql("""
					select id, topic, requester_unit, submitted_at, first_answer_minutes, answered_at, resolved_at,
					       (select case when mail_id is null then 'form' else 'mail' end from message
					         where ticket_id = ticket.id order by sent_at, message.id limit 1) as channel,
					       (select count(*) from ticket_history where ticket_id = ticket.id and what = 'reopen') as reopened,
					       (select lower(author_address) from message where ticket_id = ticket.id and author = 'staff'
					         order by sent_at, message.id limit 1) as answered_by,
					       (select answer from satisfaction where ticket_id = ticket.id) as satisfaction
					  from ticket where id = any (:tickets)
					""")
			.bind("tickets", tickets.toArray(UUID[]::new))
			.map(ReportRows::read)
			.all();
	}

	Mono<Long> keep(List<ReportRow> rows) {
		return this.database
			.sql("""
					insert into report_row (id, topic, unit, channel, received_at, day, hour, answer_minutes, solution_minutes,
					                        reopened, answered_by, satisfaction)
					select * from unnest(cast(:ids as uuid[]), cast(:topics as text[]), cast(:units as text[]),
					                     cast(:channels as text[]), cast(:received as timestamptz[]), cast(:days as date[]),
					                     cast(:hours as integer[]), cast(:answers as integer[]), cast(:solutions as integer[]),
					                     cast(:reopened as integer[]), cast(:answeredBy as text[]),
					                     cast(:satisfactions as text[]))
					on conflict (id) do update
					   set topic = excluded.topic, unit = excluded.unit, channel = excluded.channel,
					       received_at = excluded.received_at, day = excluded.day, hour = excluded.hour,
					       answer_minutes = excluded.answer_minutes, solution_minutes = excluded.solution_minutes,
					       reopened = excluded.reopened, answered_by = excluded.answered_by,
					       satisfaction = excluded.satisfaction
					""")
			.bind("ids", column(rows, ReportRow::id, UUID[]::new))
			.bind("topics", column(rows, ReportRow::topic, String[]::new))
			.bind("units", column(rows, ReportRow::unit, String[]::new))
			.bind("channels", column(rows, ReportRow::channel, String[]::new))
			.bind("received", column(rows, ReportRow::receivedAt, Instant[]::new))
			.bind("days", column(rows, ReportRow::day, LocalDate[]::new))
			.bind("hours", column(rows, ReportRow::hour, Integer[]::new))
			.bind("answers", column(rows, ReportRow::answerMinutes, Integer[]::new))
			.bind("solutions", column(rows, ReportRow::solutionMinutes, Integer[]::new))
			.bind("reopened", column(rows, ReportRow::reopened, Integer[]::new))
			.bind("answeredBy", column(rows, ReportRow::answeredBy, String[]::new))
			.bind("satisfactions", column(rows, ReportRow::satisfaction, String[]::new))
			.fetch()
			.rowsUpdated();
	}

	private static <T> T[] column(List<ReportRow> rows, Function<ReportRow, @Nullable Object> column,
			IntFunction<T[]> array) {
		return rows.stream().map(column).toArray(array);
	}

	private static ReportFacts read(Readable row) {
		return new ReportFacts(Objects.requireNonNull(row.get("id", UUID.class)), text(row, "topic"),
				text(row, "requester_unit"), Objects.requireNonNullElse(row.get("channel", String.class), "form"),
				Objects.requireNonNull(row.get("submitted_at", Instant.class)),
				row.get("first_answer_minutes", Integer.class), row.get("answered_at", Instant.class),
				row.get("resolved_at", Instant.class),
				Objects.requireNonNull(row.get("reopened", Long.class)).intValue(),
				row.get("answered_by", String.class), row.get("satisfaction", String.class));
	}

	private static String text(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, String.class));
	}

}
