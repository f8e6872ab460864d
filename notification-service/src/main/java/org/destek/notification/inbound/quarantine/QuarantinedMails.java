package org.destek.notification.inbound.quarantine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.links.MailLinks;

import static java.util.Objects.requireNonNull;

/** The mails that no rule could decide: listed, let out or put away by operations. */
@Repository
class QuarantinedMails {

	private static final Duration LINK = Duration.ofHours(1);

	private static final String COLUMNS = "select id, mailbox, reason, sender_domain, received_at, size from incoming_mail";

	private final DatabaseClient database;

	private final MailLinks links;

	private final Clock clock;

	QuarantinedMails(DatabaseClient database, MailLinks links, Clock clock) {
		this.database = database;
		this.links = links;
		this.clock = clock;
	}

	Flux<QuarantinedMail> latest(int most) {
		return this.database.sql(COLUMNS + " where state = 'quarantined' order by received_at desc limit :most")
			.bind("most", most)
			.map(this::mail)
			.all();
	}

	Mono<QuarantinedMail> find(UUID id) {
		return this.database.sql(COLUMNS + " where state = 'quarantined' and id = :id")
			.bind("id", id)
			.map(this::mail)
			.one();
	}

	/**
	 * Has a mail read again, without regard to floods. One of which only the headers were
	 * kept stays.
	 * @param id which mail
	 * @return whether it was let out
	 */
	Mono<Boolean> release(UUID id) {
		return change(
				"""
						update incoming_mail
						   set state = 'new', released = true, attempts = 0, put_offs = 0, next_attempt_at = :now, decided_at = null
						 where id = :id and state = 'quarantined' and reason not in ('too-large', 'cannot-be-fetched') and erased_at is null
						""",
				id);
	}

	/**
	 * Decides that a mail is nobody's.
	 * @param id which mail
	 * @return whether it was in the quarantine
	 */
	Mono<Boolean> discard(UUID id) {
		return change("""
				update incoming_mail set state = 'discarded', decided_at = :now where id = :id and state = 'quarantined'
				""", id);
	}

	private Mono<Boolean> change(String sql, UUID id) {
		return this.database.sql(sql)
			.bind("id", id)
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	private QuarantinedMail mail(Readable row) {
		UUID id = requireNonNull(row.get("id", UUID.class));
		return new QuarantinedMail(id, requireNonNull(row.get("mailbox", String.class)),
				requireNonNull(row.get("reason", String.class)), row.get("sender_domain", String.class),
				requireNonNull(row.get("received_at", Instant.class)), requireNonNull(row.get("size", Long.class)),
				this.links.pathTo(id, LINK));
	}

}
