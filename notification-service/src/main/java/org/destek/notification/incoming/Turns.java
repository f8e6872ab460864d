package org.destek.notification.incoming;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps floods out: in any five minutes five mails of a stranger, ten to a ticket and a
 * hundred of a sender with good tokens have their turn. The others are given a later one,
 * each once; none is lost, and all copies of the service share the count.
 */
@Repository
class Turns {

	private static final String STRANGER = """
			with room as (
			    select greatest(cast(:now as timestamptz),
			                    (select turn_at + interval '5 minutes' from incoming_mail
			                      where ticket_id is null and sender = :sender and turn_at is not null
			                      order by turn_at desc offset 4 limit 1)) as at
			)
			update incoming_mail
			   set turn_at = room.at, sender = :sender, sender_domain = :domain, attempts = 0,
			       next_attempt_at = room.at, reason = case when room.at > :now then 'flood' end
			  from room where id = :id and state = 'new'
			returning turn_at
			""";

	private static final String KNOWN = """
			with room as (
			    select greatest(cast(:now as timestamptz),
			                    (select turn_at + interval '5 minutes' from incoming_mail
			                      where ticket_id = :ticket and turn_at is not null
			                      order by turn_at desc offset 9 limit 1),
			                    (select turn_at + interval '5 minutes' from incoming_mail
			                      where ticket_id is not null and sender = :sender and turn_at is not null
			                      order by turn_at desc offset 99 limit 1)) as at
			     where not exists (select 1 from incoming_mail
			                        where ticket_id = :ticket and state = 'new' and arrival < :arrival
			                          and (turn_at <= :now or reason = 'order'))
			)
			update incoming_mail
			   set turn_at = room.at, sender = :sender, sender_domain = :domain, ticket_id = :ticket, attempts = 0,
			       next_attempt_at = room.at, reason = case when room.at > :now then 'flood' end
			  from room where id = :id and state = 'new'
			returning turn_at
			""";

	private final DatabaseClient database;

	private final Clock clock;

	Turns(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Gives a mail its turn, in the caller's transaction.
	 * @param mail the mail; one that had its turn or was released has it now
	 * @param sender who wrote it, in lower case; the caller takes a stranger's mails one
	 * after another
	 * @param ticket the ticket that a good token named
	 * @return when its turn is; empty when an earlier mail to the same ticket still waits
	 * for its files or for one before it: what is written to a ticket stays in order
	 */
	Mono<Instant> turn(StoredMail mail, String sender, @Nullable UUID ticket) {
		Instant now = this.clock.instant();
		if (mail.turnAt() != null || mail.released()) {
			return Mono.just(now);
		}
		GenericExecuteSpec take = this.database.sql((ticket != null) ? KNOWN : STRANGER)
			.bind("id", mail.id())
			.bind("now", now)
			.bind("sender", sender)
			.bind("domain", Senders.domain(sender));
		return ((ticket != null) ? take.bind("ticket", ticket).bind("arrival", mail.arrival()) : take)
			.map((row) -> row.get("turn_at", Instant.class))
			.one();
	}

}
