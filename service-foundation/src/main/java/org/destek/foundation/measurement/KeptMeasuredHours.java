package org.destek.foundation.measurement;

import java.time.Instant;
import java.util.Objects;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Counts of what has arrived for good, by the hour of its arrival and the hour that it
 * belongs to, and the mark up to which that is so. Sums and mark move in one statement,
 * and only from where the mark was seen: two copies never count the same row twice. The
 * tables {@code measured_part} and {@code measured_mark} are the service's own.
 */
class KeptMeasuredHours {

	private static final String QUERY = """
			with settled as materialized (
			    with span as (select cast(:since as timestamptz) as since, cast(:settled as timestamptz) as until)
			    %1$s
			), moved as (
			    update measured_mark set until = :settled
			     where measure = :measure and until = :since and (:idle or exists (select from settled))
			    returning until
			), kept as (
			    insert into measured_part as part (measure, arrived, hour, mark, total, missed, figure)
			    select :measure, :arrived, hour, mark, total, missed, figure
			      from settled where exists (select from moved)
			    on conflict (measure, arrived, hour, mark) do update
			    set total = part.total + excluded.total, missed = part.missed + excluded.missed,
			        figure = part.figure + excluded.figure
			)
			%2$s
			""";

	private static final String KEEP_ALONE = "select 0";

	/**
	 * What has not changed is left out: a conflict alone would lock its row, and so
	 * write. Nothing is written where the mark is not where it was seen: another copy was
	 * quicker, has counted the same, and what it kept must not be added once more.
	 */
	private static final String COUNT_HOURS = """
			, hours as materialized (
			    select generate_series(:first, :now, interval '1 hour') as hour
			), parts as (
			    select hour, mark, total, missed, figure from measured_part where measure = :measure and hour >= :first
			    union all select hour, mark, total, missed, figure from settled
			    union all (with span as (select cast(:settled as timestamptz) as since, cast(:end as timestamptz) as until)
			               select * from (%1$s) as unsettled (hour, mark, total, missed, figure))
			    union all select * from (%2$s) as standing (hour, mark, total, missed, figure)
			), counted as (
			    select hour, coalesce(sum(total), 0) as total, coalesce(sum(missed), 0) as missed,
			           coalesce(%3$s, 0) as figure
			      from hours left join (
			           select *, sum(total) over (partition by hour order by mark) as so_far,
			                  sum(total) over (partition by hour) as in_all
			             from parts) as part using (hour)
			     group by hour
			)
			, known as (
			    select hour, total, missed, figure from measured_hour where measure = :measure and hour >= :first
			)
			insert into measured_hour (measure, hour, total, missed, figure, measured_at)
			select :measure, hour, total, missed, figure, :now
			  from (select * from counted except select * from known) as changed
			 where exists (select from measured_mark where measure = :measure and until = :since)
			 order by hour
			on conflict (measure, hour) do update
			set total = excluded.total, missed = excluded.missed, figure = excluded.figure, measured_at = excluded.measured_at
			""";

	private final DatabaseClient database;

	KeptMeasuredHours(DatabaseClient database) {
		this.database = database;
	}

	Mono<CountingMark> mark(String measure) {
		return this.database.sql("""
				select (select until from measured_mark where measure = :measure) as until,
				       (select min(hour) from measured_hour where measure = :measure) as first,
				       (select max(hour) from measured_hour where measure = :measure) as last,
				       coalesce((select extract(epoch from max(clock_timestamp() - xact_start)) from pg_stat_activity
				                  where datname = current_database() and usename = current_user
				                    and pid <> pg_backend_pid()), 0)::double precision as longest
				""").bind("measure", measure).map(KeptMeasuredHours::markOf).one();
	}

	/**
	 * Which transactions can be seen: equal to an earlier answer means that nothing was
	 * written since.
	 */
	Mono<String> snapshot() {
		return this.database.sql("select pg_current_snapshot()::text").mapValue(String.class).one();
	}

	/** Forgets what was kept since a full hour, so that it is counted from there on. */
	Mono<Void> beginAt(String measure, Instant since) {
		return this.database.sql("""
				with gone as (delete from measured_part where measure = :measure and arrived >= :since)
				insert into measured_mark (measure, until) values (:measure, :since)
				on conflict (measure) do update set until = excluded.until
				""").bind("measure", measure).bind("since", since).then();
	}

	/** Keeps what arrived in a span within one hour. */
	Mono<Void> keep(Measurement measurement, Instant since, Instant settled) {
		return keeping(QUERY.formatted(measurement.arrived(), KEEP_ALONE), measurement, since, settled, true).then();
	}

	/** Keeps the same, and counts the hours. */
	Mono<Long> count(Measurement measurement, CountingSpan span) {
		String unsettled = measurement.countsUnsettled() ? measurement.arrived() : Measurement.NOTHING;
		String count = COUNT_HOURS.formatted(unsettled, measurement.standing(), measurement.figure());
		return keeping(QUERY.formatted(measurement.arrived(), count), measurement, span.since(), span.settled(),
				span.isLong())
			.bind("first", span.first())
			.bind("now", span.now())
			.bind("end", span.end())
			.fetch()
			.rowsUpdated();
	}

	/** Forgets what belongs to hours that are not counted again. */
	Mono<Long> forget(String measure, Instant before) {
		return this.database.sql("delete from measured_part where measure = :measure and hour < :before")
			.bind("measure", measure)
			.bind("before", before)
			.fetch()
			.rowsUpdated();
	}

	private DatabaseClient.GenericExecuteSpec keeping(String sql, Measurement measurement, Instant since,
			Instant settled, boolean idle) {
		return this.database.sql(sql)
			.bind("measure", measurement.name())
			.bind("since", since)
			.bind("settled", settled)
			.bind("arrived", CountingMark.hour(since))
			.bind("idle", idle);
	}

	private static CountingMark markOf(Readable row) {
		return new CountingMark(time(row, "until"), time(row, "first"), time(row, "last"),
				Objects.requireNonNull(row.get("longest", Double.class)));
	}

	private static @Nullable Instant time(Readable row, String column) {
		return row.get(column, Instant.class);
	}

}
