package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what waits, and keeps the last count for the meters. */
@Component
class BacklogWatch {

	private static final Duration SHOWN = Duration.ofDays(30);

	private final DatabaseClient database;

	private final Clock clock;

	private volatile Backlog last = new Backlog(0, 0, 0, 0);

	BacklogWatch(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT5S")
	Mono<Backlog> count() {
		return Mono.defer(this::countNow);
	}

	private Mono<Backlog> countNow() {
		Instant now = this.clock.instant();
		return this.database.sql("""
				select count(*) filter (where not_before <= :now) as waiting,
				       count(*) filter (where not_before > :now) as held,
				       (select count(*) from notice where status = 'failed' and created_at > :since) as failed,
				       coalesce(extract(epoch from :now - min(not_before) filter (where not_before <= :now)), 0)
				           ::double precision as oldest
				  from notice where status in ('waiting', 'sending')
				""")
			.bind("now", now)
			.bind("since", now.minus(SHOWN))
			.map(BacklogWatch::backlog)
			.one()
			.doOnNext(this::keep);
	}

	Backlog last() {
		return this.last;
	}

	private void keep(Backlog counted) {
		this.last = counted;
	}

	private static Backlog backlog(Readable row) {
		return new Backlog(number(row, "waiting").longValue(), number(row, "held").longValue(),
				number(row, "failed").longValue(), number(row, "oldest").doubleValue());
	}

	private static Number number(Readable row, String column) {
		return (row.get(column) instanceof Number number) ? number : 0;
	}

}
