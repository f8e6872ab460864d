package org.destek.ticket.humancheck;

import java.time.Instant;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The human checks that have been used and have not yet expired. */
@Repository
class UsedHumanChecks {

	private final DatabaseClient database;

	UsedHumanChecks(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Remembers a check as used, in the caller's transaction. Of two at once the second
	 * waits for the first one's end.
	 * @return whether it had not been used before
	 */
	Mono<Boolean> add(HumanCheck check) {
		return this.database.sql("""
				insert into used_human_check (nonce, expires_at)
				values (:nonce, :expiresAt)
				on conflict do nothing
				""")
			.bind("nonce", check.nonce())
			.bind("expiresAt", check.expiresAt())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	Mono<Long> removeExpired(Instant now) {
		return this.database.sql("delete from used_human_check where expires_at <= :now")
			.bind("now", now)
			.fetch()
			.rowsUpdated();
	}

}
