package org.destek.notification.delivery;

import java.time.Clock;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Empties the words of notices that were sent or given up long ago; the log stays. */
@Component
class RetentionSweeper {

	private static final int BATCH_SIZE = 500;

	private final DatabaseClient database;

	private final DeliveryProperties properties;

	private final Clock clock;

	RetentionSweeper(DatabaseClient database, DeliveryProperties properties, Clock clock) {
		this.database = database;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Empties all that is due, in small transactions.
	 * @return completes when nothing is left to empty
	 */
	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> emptyBatch().repeat().takeUntil((emptied) -> emptied < BATCH_SIZE).then());
	}

	private Mono<Long> emptyBatch() {
		return this.database
			.sql("""
					update notice set content = null, recipient_name = null, fallback = null, instead_of = null
					 where id = any (array(
					           select id from notice
					            where content is not null and status in ('sent', 'failed', 'unknown') and created_at < :before
					            order by created_at limit :batch for update skip locked))
					""")
			.bind("before", this.clock.instant().minus(this.properties.keepTexts()))
			.bind("batch", BATCH_SIZE)
			.fetch()
			.rowsUpdated();
	}

}
