package org.destek.measurement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

import io.r2dbc.spi.Readable;
import org.destek.measurement.Measures.Slot;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The counts, an hour a row. Counting the same hour again, here or in another copy, gives
 * the same row. The table {@code measured_hour} is the service's own.
 */
class MeasuredHours {

	private final DatabaseClient database;

	MeasuredHours(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Counts this hour, so many before it, and those that were missed while nobody
	 * counted; at most six days back.
	 */
	Mono<Long> recount(Measurement measurement, int hoursBack, Instant now) {
		return this.database
			.sql("""
					with span as (
					    select least(coalesce(greatest(min(hour), max(hour) - make_interval(hours => :back),
					                                   case when count(*) > 0 then :now - interval '6 days' end), :now), :now) as first
					      from measured_hour where measure = :measure
					), hours as materialized (
					    select generate_series(date_trunc('hour', first, 'UTC'), :now, interval '1 hour') as hour from span
					), counted as (
					    %s
					)
					insert into measured_hour (measure, hour, total, missed, figure, measured_at)
					select :measure, hour, total, missed, figure, :now from counted order by hour
					on conflict (measure, hour) do update
					set total = excluded.total, missed = excluded.missed, figure = excluded.figure,
					    measured_at = excluded.measured_at
					"""
				.formatted(measurement.counts()))
			.bind("measure", measurement.name())
			.bind("back", hoursBack)
			.bind("now", now)
			.fetch()
			.rowsUpdated();
	}

	Flux<MeasuredSlot> hours(Duration back, Instant now) {
		return this.database.sql("""
				select measure, hour as at, total, missed, figure, hour as first, measured_at
				  from measured_hour where hour > :since and hour <= :now order by hour
				""").bind("since", now.minus(back)).bind("now", now).map(MeasuredHours::slot).all();
	}

	Flux<MeasuredSlot> days(ZoneId zone, Instant now) {
		return this.database.sql("""
				select measure, date_trunc('day', hour, :zone) as at, sum(total)::bigint as total,
				       sum(missed)::bigint as missed, sum(figure)::bigint as figure,
				       min(min(hour)) over (partition by measure) as first, max(measured_at) as measured_at
				  from measured_hour where hour <= :now group by 1, 2 order by 2
				""").bind("zone", zone.getId()).bind("now", now).map(MeasuredHours::slot).all();
	}

	Mono<Long> forget(Instant before) {
		return this.database.sql("delete from measured_hour where hour < :before")
			.bind("before", before)
			.fetch()
			.rowsUpdated();
	}

	private static MeasuredSlot slot(Readable row) {
		return new MeasuredSlot(value(row, "measure", String.class),
				new Slot(value(row, "at", Instant.class), value(row, "total", Long.class),
						value(row, "missed", Long.class), value(row, "figure", Long.class)),
				value(row, "first", Instant.class), value(row, "measured_at", Instant.class));
	}

	private static <T> T value(Readable row, String column, Class<T> type) {
		return Objects.requireNonNull(row.get(column, type), column);
	}

	/**
	 * A count as it is kept.
	 *
	 * @param first the measurement's first hour
	 */
	record MeasuredSlot(String measure, Slot slot, Instant first, Instant measuredAt) {
	}

}
