package org.destek.notification.notice;

import java.time.Clock;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Remembers the addresses that called a mail of ours unwanted (RFC 5965). What belongs to
 * a request is sent to them all the same; what we would send of our own accord is not.
 */
@Component
public class Complaints {

	private static final Logger logger = LoggerFactory.getLogger(Complaints.class);

	private final DatabaseClient database;

	private final Clock clock;

	Complaints(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Notes that a notice is complained of, once.
	 * @param noticeId the notice
	 * @return completes inside the caller's transaction
	 */
	public Mono<Void> complained(UUID noticeId) {
		return this.database.sql("""
				update notice set complained_at = :now where id = :id and complained_at is null
				""")
			.bind("id", noticeId)
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows > 0)
			.doOnNext((rows) -> logger.warn("A recipient calls notice {} unwanted", noticeId))
			.then();
	}

	/** Whether an address has ever complained. */
	Mono<Boolean> hasComplained(Recipient recipient) {
		return this.database
			.sql("""
					select exists (select from notice where recipient_key = :key and complained_at is not null) as complained
					""")
			.bind("key", recipient.key())
			.map((row) -> Boolean.TRUE.equals(row.get("complained", Boolean.class)))
			.one();
	}

}
