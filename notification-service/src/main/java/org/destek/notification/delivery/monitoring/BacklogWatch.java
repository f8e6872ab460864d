package org.destek.notification.delivery.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what waits, and keeps the last count for the meters. */
@Component
public class BacklogWatch {

	private static final Duration SHOWN = Duration.ofDays(30);

	private static final Duration UNKNOWN_SHOWN = Duration.ofDays(1);

	private static final int NAMED = 10;

	private final DatabaseClient database;

	private final Clock clock;

	private volatile Backlog last = new Backlog(0, 0, 0, 0, 0, List.of());

	BacklogWatch(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT15S")
	public Mono<Backlog> count() {
		return Mono.defer(this::countNow);
	}

	private Mono<Backlog> countNow() {
		Instant now = this.clock.instant();
		return this.database.sql("""
				with unknown as (
				    select code, unknown_at from notice
				     where unknown_at > :aDayAgo and status in ('waiting', 'sending', 'unknown')
				)
				select count(*) filter (where not_before <= :now and unknown_at is null) as waiting,
				       count(*) filter (where not_before > :now) as held,
				       (select count(*) from notice where status = 'failed' and created_at > :since) as failed,
				       coalesce(extract(epoch from :now - min(not_before)
				           filter (where not_before <= :now and unknown_at is null)), 0)::double precision as oldest,
				       (select count(*) from unknown) as unknown,
				       array(select code from unknown where code is not null group by code order by max(unknown_at) desc
				             limit :named) as unknown_of
				  from notice where status in ('waiting', 'sending')
				""")
			.bind("now", now)
			.bind("since", now.minus(SHOWN))
			.bind("aDayAgo", now.minus(UNKNOWN_SHOWN))
			.bind("named", NAMED)
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
				number(row, "failed").longValue(), number(row, "oldest").doubleValue(),
				number(row, "unknown").longValue(),
				(row.get("unknown_of") instanceof String[] codes) ? List.of(codes) : List.of());
	}

	private static Number number(Readable row, String column) {
		return (row.get(column) instanceof Number number) ? number : 0;
	}

}
