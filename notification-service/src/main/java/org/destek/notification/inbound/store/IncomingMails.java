package org.destek.notification.inbound.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The kept mails as their reader sees them. */
@Repository
public class IncomingMails {

	private final DatabaseClient database;

	private final Clock clock;

	IncomingMails(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Mails that are to be read now.
	 * @param most how many at most
	 * @return those first that are due for longest: mails that wait come behind new ones
	 */
	public Flux<StoredMail> due(int most) {
		return this.database.sql("""
				select id, arrival, mailbox, size, received_at, attempts, released, turn_at, files
				  from incoming_mail
				 where state = 'new' and next_attempt_at <= :now
				 order by next_attempt_at, arrival
				 limit :most
				""").bind("now", this.clock.instant()).bind("most", most).map(IncomingMails::mail).all();
	}

	/** When the next mail is to be read; empty when none waits. */
	public Mono<Instant> nextDue() {
		return this.database
			.sql("select next_attempt_at from incoming_mail where state = 'new' order by next_attempt_at limit 1")
			.mapValue(Instant.class)
			.one();
	}

	/**
	 * Counts a try before it is made: who is killed by a mail remembers it.
	 * @param mails the mails that are read now
	 * @return completes when it is stored
	 */
	public Mono<Void> begin(List<StoredMail> mails) {
		return this.database.sql("update incoming_mail set attempts = attempts + 1 where id = any(:ids)")
			.bind("ids", mails.stream().map(StoredMail::id).toArray(UUID[]::new))
			.then();
	}

	/**
	 * Decides mails, in the transaction of their effects.
	 * @param decisions what became of each
	 * @return completes when it is stored; an error when another has decided one of them
	 */
	public Mono<Void> decide(List<MailDecision> decisions) {
		return this.database.sql("""
				update incoming_mail as mail
				   set state = made.state, reason = nullif(made.reason, ''), sender = nullif(made.sender, ''),
				       sender_domain = nullif(made.domain, ''), ticket_id = made.ticket,
				       turn_at = coalesce(made.turn, mail.turn_at), attempts = 0, decided_at = :now
				  from unnest(:mails, :states, :reasons, :senders, :domains, :tickets, :turns)
				       as made (mail, state, reason, sender, domain, ticket, turn)
				 where mail.id = made.mail and mail.state = 'new'
				""")
			.bind("mails", decisions.stream().map(MailDecision::mail).toArray(UUID[]::new))
			.bind("states", texts(decisions, (made) -> made.outcome().state().label()))
			.bind("reasons", texts(decisions, (made) -> made.outcome().reason()))
			.bind("senders", texts(decisions, MailDecision::sender))
			.bind("domains", texts(decisions, MailDecision::domain))
			.bind("tickets", decisions.stream().map(MailDecision::ticket).toArray(UUID[]::new))
			.bind("turns", decisions.stream().map(MailDecision::scheduledAt).toArray(Instant[]::new))
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == decisions.size())
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("Another copy has decided a mail")))
			.then();
	}

	/**
	 * Has the next mail read that waits for an earlier one to its ticket, in the
	 * transaction of that one's effect.
	 * @param tickets the tickets
	 * @return completes when it is stored
	 */
	public Mono<Void> callNext(Collection<UUID> tickets) {
		return this.database.sql("""
				update incoming_mail set next_attempt_at = :now
				 where id in (select distinct on (ticket_id) id from incoming_mail
				               where ticket_id = any(:tickets) and state = 'new' and reason = 'order'
				               order by ticket_id, arrival)
				""").bind("tickets", tickets.toArray(UUID[]::new)).bind("now", this.clock.instant()).then();
	}

	/**
	 * Puts a mail off, as if it had not been tried; each time twice as long.
	 * @param mail which mail
	 * @param reason what it waits for
	 * @param ticket the ticket that it is about: later mails to it wait, too
	 * @param pause how long the first time, at most five minutes at last
	 * @return completes when it is stored
	 */
	public Mono<Void> putOff(UUID mail, String reason, @Nullable UUID ticket, Duration pause) {
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
	public Mono<Void> retryLater(UUID mail, Duration pause) {
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
	public Mono<Void> keepFiles(UUID mail, String files) {
		return this.database.sql("update incoming_mail set files = :files where id = :id")
			.bind("id", mail)
			.bind("files", Json.of(files))
			.then();
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

	private static String[] texts(List<MailDecision> decisions, Function<MailDecision, @Nullable String> text) {
		return decisions.stream()
			.map((made) -> Objects.requireNonNullElse(text.apply(made), ""))
			.toArray(String[]::new);
	}

}
