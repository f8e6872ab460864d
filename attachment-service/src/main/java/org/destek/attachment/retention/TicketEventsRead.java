package org.destek.attachment.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * How far the events of tickets were read, partition by partition, and where some were
 * missed. A marker counts in the order of its partition, not by its moment: a clock that
 * was put back is believed again.
 */
@Repository
class TicketEventsRead {

	private static final Logger logger = LoggerFactory.getLogger(TicketEventsRead.class);

	private final DatabaseClient database;

	private final Clock clock;

	TicketEventsRead(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Notes that a partition was read up to a marker, in the transaction that hears of
	 * it.
	 * @param marker the marker
	 * @return when noted
	 */
	Mono<Void> passed(TicketEventsWatermark marker) {
		return noteGap(marker).then(this.database.sql("""
				insert into ticket_events_watermark (partition, partitions, until, read_at)
				values (:partition, :partitions, :until, :now)
				on conflict (partition) do update
				set partitions = excluded.partitions, until = excluded.until, read_at = excluded.read_at
				""")
			.bind("partition", marker.partition())
			.bind("partitions", marker.partitions())
			.bind("until", marker.until())
			.bind("now", this.clock.instant())
			.then());
	}

	private Mono<Void> noteGap(TicketEventsWatermark marker) {
		Instant previous = marker.previousUntil();
		if (previous == null) {
			return Mono.empty();
		}
		return this.database.sql("""
				insert into ticket_events_gap (partition, since, until, found_at)
				select partition, until, :previous, :now from ticket_events_watermark
				 where partition = :partition and until < :previous
				on conflict do nothing
				""")
			.bind("partition", marker.partition())
			.bind("previous", previous)
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated()
			.doOnNext((gaps) -> tell(marker, gaps))
			.then();
	}

	private static void tell(TicketEventsWatermark marker, long gaps) {
		if (gaps > 0) {
			logger.error(
					"Events of tickets on partition {} were gone before they were read; files of that time are kept",
					marker.partition());
		}
	}

	/**
	 * How it stands.
	 * @return the moment up to which every partition was read, and the gaps
	 */
	Mono<Reading> standing() {
		return this.database.sql("""
				select case when count(*) = max(partitions) then min(until) end as until,
				       (select count(*) from ticket_events_gap) as gaps
				  from ticket_events_watermark where partition < (select max(partitions) from ticket_events_watermark)
				""").map(TicketEventsRead::reading).one();
	}

	private static Reading reading(Readable row) {
		Long gaps = row.get("gaps", Long.class);
		return new Reading(row.get("until", Instant.class), (gaps != null) ? gaps : 0);
	}

	/**
	 * How far the events were read.
	 *
	 * @param until the moment; none while a partition has not been read up to a marker
	 * @param gaps how many stretches of events were missed
	 */
	record Reading(@Nullable Instant until, long gaps) {

		/** The latest upload whose receipt nobody can have used unheard. */
		Instant heardOfAllFrom(Duration receipt) {
			return (this.until != null) ? this.until.minus(receipt) : Instant.EPOCH;
		}

	}

}
