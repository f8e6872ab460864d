package org.destek.ticket.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who was sent a digest on which morning. */
@Repository
class DigestDays {

	private final DatabaseClient database;

	DigestDays(DatabaseClient database) {
		this.database = database;
	}

	Flux<String> sentOn(LocalDate day) {
		return this.database.sql("select recipient from morning_digest where day = :day")
			.bind("day", day)
			.map((row) -> Objects.requireNonNull(row.get("recipient", String.class)))
			.all();
	}

	/**
	 * Notes it, in the transaction of the event; of two at once the second is too late.
	 */
	Mono<Boolean> claim(LocalDate day, String recipient, Instant now) {
		return this.database.sql("""
				insert into morning_digest (day, recipient, told_at) values (:day, :recipient, :now)
				on conflict do nothing
				""")
			.bind("day", day)
			.bind("recipient", recipient)
			.bind("now", now)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	Mono<Long> forgetBefore(LocalDate day) {
		return this.database.sql("delete from morning_digest where day < :day").bind("day", day).fetch().rowsUpdated();
	}

}
