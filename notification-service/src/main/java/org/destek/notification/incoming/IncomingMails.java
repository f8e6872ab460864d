package org.destek.notification.incoming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import org.destek.notification.reading.MailSender;

/** The kept mails as their reader sees them. */
@Repository
class IncomingMails {

	private static final int ONE_CHUNK = 262_144;

	private final DatabaseClient database;

	private final Clock clock;

	IncomingMails(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Mails that are to be read now.
	 * @param most how many at most
	 * @return those first that are due for longest: whoever waits comes behind the new
	 */
	Flux<StoredMail> due(int most) {
		return this.database.sql("""
				select id, arrival, mailbox, size, received_at, attempts, released, turn_at, files
				  from incoming_mail
				 where state = 'new' and next_attempt_at <= :now
				 order by next_attempt_at, arrival
				 limit :most
				""").bind("now", this.clock.instant()).bind("most", most).map(IncomingMails::mail).all();
	}

	/**
	 * Counts a try before it is made: who is killed by a mail remembers it.
	 * @param mails the mails that are read now
	 * @return completes when it is stored
	 */
	Mono<Void> begin(List<StoredMail> mails) {
		return this.database.sql("update incoming_mail set attempts = attempts + 1 where id = any(:ids)")
			.bind("ids", mails.stream().map(StoredMail::id).toArray(UUID[]::new))
			.then();
	}

	/**
	 * Decides a mail, in the transaction of its effect.
	 * @param mail which mail
	 * @param outcome what became of it
	 * @param sender who wrote it, when that is known
	 * @param ticket the ticket that it is about
	 * @return completes when it is stored; an error when another has decided it
	 */
	Mono<Void> decide(UUID mail, Outcome outcome, @Nullable MailSender sender, @Nullable UUID ticket) {
		String address = (sender != null) ? Senders.key(sender) : null;
		return this.database.sql("""
				update incoming_mail
				   set state = :state, reason = :reason, sender = :sender, sender_domain = :domain, ticket_id = :ticket,
				       attempts = 0, decided_at = :now
				 where id = :id and state = 'new'
				""")
			.bind("id", mail)
			.bind("state", outcome.state().label())
			.bind("reason", Parameters.in(R2dbcType.VARCHAR, outcome.reason()))
			.bind("sender", Parameters.in(R2dbcType.VARCHAR, address))
			.bind("domain", Parameters.in(R2dbcType.VARCHAR, (address != null) ? Senders.domain(address) : null))
			.bind("ticket", Parameters.in(PostgresqlObjectId.UUID, ticket))
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("Another copy has decided the mail")))
			.then();
	}

	/**
	 * Has the next mail read that waits for an earlier one to its ticket, in the
	 * transaction of that one's effect.
	 * @param ticket the ticket
	 * @return completes when it is stored
	 */
	Mono<Void> callNext(UUID ticket) {
		return this.database.sql("""
				update incoming_mail set next_attempt_at = :now
				 where id = (select id from incoming_mail
				              where ticket_id = :ticket and state = 'new' and reason = 'order'
				              order by arrival limit 1)
				""").bind("ticket", ticket).bind("now", this.clock.instant()).then();
	}

	/**
	 * Puts a mail off, as if it had not been tried; each time twice as long.
	 * @param mail which mail
	 * @param reason what it waits for
	 * @param ticket the ticket that it is about: later mails to it wait, too
	 * @param pause how long the first time, at most five minutes at last
	 * @return completes when it is stored
	 */
	Mono<Void> putOff(UUID mail, String reason, @Nullable UUID ticket, Duration pause) {
		return this.database
			.sql("""
					update incoming_mail
					   set attempts = 0, reason = :reason, ticket_id = coalesce(ticket_id, :ticket), put_offs = put_offs + 1,
					       next_attempt_at = cast(:now as timestamptz)
					                         + least(:pause * power(2, least(put_offs, 20)), 300) * interval '1 second'
					 where id = :id and state = 'new'
					""")
			.bind("id", mail)
			.bind("reason", reason)
			.bind("ticket", Parameters.in(PostgresqlObjectId.UUID, ticket))
			.bind("now", this.clock.instant())
			.bind("pause", pause.toMillis() / 1000.0)
			.then();
	}

	/**
	 * Puts a mail off that could not be handled.
	 * @param mail which mail
	 * @param pause for how long
	 * @return completes when it is stored
	 */
	Mono<Void> retryLater(UUID mail, Duration pause) {
		return this.database.sql("""
				update incoming_mail set reason = 'failed', next_attempt_at = :until where id = :id and state = 'new'
				""").bind("id", mail).bind("until", this.clock.instant().plus(pause)).then();
	}

	/**
	 * Remembers what became of a mail's files.
	 * @param mail which mail
	 * @param files as JSON
	 * @return completes when it is stored
	 */
	Mono<Void> keepFiles(UUID mail, String files) {
		return this.database.sql("update incoming_mail set files = :files where id = :id")
			.bind("id", mail)
			.bind("files", Json.of(files))
			.then();
	}

	/**
	 * The pieces of a mail whose size is known: nearly always one.
	 * @param mail which mail
	 * @param size its size
	 * @return in order
	 */
	Flux<byte[]> chunks(UUID mail, long size) {
		return (size < ONE_CHUNK) ? chunk(mail, 0).flux() : chunks(mail);
	}

	/**
	 * The pieces of a mail.
	 * @param mail which mail
	 * @return in order; empty when they were erased
	 */
	Flux<byte[]> chunks(UUID mail) {
		// One at a time: a large result is kept until it is asked for.
		return this.database.sql("select position from mail_chunk where mail_id = :mail order by position")
			.bind("mail", mail)
			.map((row) -> row.get("position", Integer.class))
			.all()
			.collectList()
			.flatMapMany(Flux::fromIterable)
			.concatMap((position) -> chunk(mail, position), 1);
	}

	private Mono<byte[]> chunk(UUID mail, int position) {
		return this.database.sql("select bytes from mail_chunk where mail_id = :mail and position = :position")
			.bind("mail", mail)
			.bind("position", position)
			.map((row) -> row.get("bytes", byte[].class))
			.one();
	}

	private static StoredMail mail(Readable row) {
		return new StoredMail(value(row, "id", UUID.class), value(row, "arrival", Long.class),
				value(row, "mailbox", String.class), value(row, "size", Long.class),
				value(row, "received_at", Instant.class), value(row, "attempts", Integer.class),
				value(row, "released", Boolean.class), row.get("turn_at", Instant.class),
				row.get("files", String.class));
	}

	private static <T> T value(Readable row, String column, Class<T> type) {
		T value = row.get(column, type);
		if (value == null) {
			throw new IllegalStateException("A kept mail has no " + column);
		}
		return value;
	}

}
