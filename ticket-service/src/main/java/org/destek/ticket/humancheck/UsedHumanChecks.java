package org.destek.ticket.humancheck;

import java.time.Instant;
import java.util.Map;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.insert.RowInsert;

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
		RowInsert row = row(check);
		return this.database.sql(row.alone()).bindValues(row.values()).fetch().rowsUpdated().map((rows) -> rows > 0);
	}

	static RowInsert row(HumanCheck check) {
		return new RowInsert("""
				insert into used_human_check (nonce, expires_at)
				select :nonce, :checkExpiresAt
				  from %s
				on conflict do nothing""", Map.of("nonce", check.nonce(), "checkExpiresAt", check.expiresAt()));
	}

	Mono<Long> removeExpired(Instant now) {
		return this.database.sql("delete from used_human_check where expires_at <= :now")
			.bind("now", now)
			.fetch()
			.rowsUpdated();
	}

}
