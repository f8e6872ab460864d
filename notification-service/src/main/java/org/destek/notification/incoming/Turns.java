package org.destek.notification.incoming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps floods out: in any five minutes five mails of a stranger, ten to a ticket and a
 * hundred of a sender with good tokens have their turn. The others are given a later one,
 * each once; none is lost, and all copies of the service share the count.
 */
@Repository
class Turns {

	private static final Duration WINDOW = Duration.ofMinutes(5);

	private static final int OF_A_STRANGER = 5;

	private static final int TO_A_TICKET = 10;

	private static final int OF_A_SENDER = 100;

	private final DatabaseClient database;

	private final Clock clock;

	Turns(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Gives a mail its turn, in the caller's transaction.
	 * @param mail the mail; one that had its turn or was released keeps it
	 * @param sender who wrote it, in lower case
	 * @param ticket the ticket that a good token named
	 * @return when its turn is; empty when it is now
	 */
	Mono<Instant> later(StoredMail mail, String sender, @Nullable UUID ticket) {
		if (mail.turnAt() != null || mail.released()) {
			return Mono.empty();
		}
		Mono<Instant> turn = (ticket == null) ? free("ticket_id is null and sender = :who", sender, OF_A_STRANGER)
				: Flux
					.concat(free("ticket_id = cast(:who as uuid)", ticket.toString(), TO_A_TICKET),
							free("ticket_id is not null and sender = :who", sender, OF_A_SENDER))
					.reduce(Turns::later);
		return lock(sender, ticket).then(turn)
			.flatMap((at) -> take(mail.id(), sender, ticket, at))
			.filter((at) -> at.isAfter(this.clock.instant()));
	}

	/**
	 * Whether an earlier mail to the same ticket waits, for its files, though its turn
	 * has come: what is written to a ticket stays in order.
	 * @param mail the mail
	 * @param ticket its ticket, if any
	 * @return never empty
	 */
	Mono<Boolean> isBehindAnother(StoredMail mail, @Nullable UUID ticket) {
		if (ticket == null || mail.released()) {
			return Mono.just(false);
		}
		return this.database.sql("""
				select exists (select 1 from incoming_mail
				                where ticket_id = :ticket and state = 'new' and arrival < :arrival
				                  and turn_at <= :now) as behind
				""")
			.bind("ticket", ticket)
			.bind("arrival", mail.arrival())
			.bind("now", this.clock.instant())
			.map((row) -> Boolean.TRUE.equals(row.get("behind", Boolean.class)))
			.one();
	}

	/**
	 * Mails of a sender or to a ticket that are read at once take their turns in a row.
	 */
	private Mono<Void> lock(String sender, @Nullable UUID ticket) {
		Stream<String> names = (ticket != null) ? Stream.of(sender, ticket.toString()) : Stream.of(sender);
		return Flux.fromStream(names.sorted())
			.concatMap((name) -> this.database.sql("select pg_advisory_xact_lock(hashtext('turn'), hashtext(:name))")
				.bind("name", name)
				.then())
			.then();
	}

	/** When the window has room again: now, if it has. */
	private Mono<Instant> free(String condition, String who, int most) {
		Instant now = this.clock.instant();
		return this.database
			.sql("select turn_at from incoming_mail where turn_at is not null and " + condition
					+ " order by turn_at desc offset :passed limit 1")
			.bind("who", who)
			.bind("passed", most - 1)
			.map((row) -> row.get("turn_at", Instant.class))
			.one()
			.map((last) -> later(last.plus(WINDOW), now))
			.defaultIfEmpty(now);
	}

	private Mono<Instant> take(UUID mail, String sender, @Nullable UUID ticket, Instant at) {
		return this.database.sql("""
				update incoming_mail
				   set turn_at = :at, sender = :sender, sender_domain = :domain, ticket_id = :ticket, attempts = 0,
				       next_attempt_at = :at, reason = case when :at > :now then 'flood' end
				 where id = :id
				""")
			.bind("id", mail)
			.bind("at", at)
			.bind("now", this.clock.instant())
			.bind("sender", sender)
			.bind("domain", Senders.domain(sender))
			.bind("ticket", Parameters.in(PostgresqlObjectId.UUID, ticket))
			.then()
			.thenReturn(at);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
