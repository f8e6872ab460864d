package org.destek.foundation.measurement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.measurement.Measures.Slot;

/**
 * The counts, an hour a row, as the status page reads them. The table
 * {@code measured_hour} is the service's own.
 */
class MeasuredHours {

	private final DatabaseClient database;

	MeasuredHours(DatabaseClient database) {
		this.database = database;
	}

	Flux<MeasuredSlot> hours(Duration back, Instant now) {
		return this.database.sql("""
				select measure, hour as at, total, missed, figure, hour as first
				  from measured_hour where hour > :since and hour <= :now order by hour
				""").bind("since", now.minus(back)).bind("now", now).map(MeasuredHours::slot).all();
	}

	/**
	 * The sums of days.
	 * @param from the first hour that counts
	 * @param until the first one that does not
	 */
	Flux<MeasuredSlot> days(ZoneId zone, Instant from, Instant until) {
		return this.database.sql("""
				select measure, date_trunc('day', hour, :zone) as at, sum(total)::bigint as total,
				       sum(missed)::bigint as missed, sum(figure)::bigint as figure,
				       min(min(hour)) over (partition by measure) as first
				  from measured_hour where hour >= :from and hour < :until group by 1, 2 order by 2
				""").bind("zone", zone.getId()).bind("from", from).bind("until", until).map(MeasuredHours::slot).all();
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
				value(row, "first", Instant.class));
	}

	private static <T> T value(Readable row, String column, Class<T> type) {
		return Objects.requireNonNull(row.get(column, type), column);
	}

	/**
	 * A count as it is kept.
	 *
	 * @param first the measurement's first hour
	 */
	record MeasuredSlot(String measure, Slot slot, Instant first) {
	}

}
