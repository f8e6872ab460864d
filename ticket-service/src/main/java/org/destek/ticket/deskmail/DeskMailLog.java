package org.destek.ticket.deskmail;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Which mails asked for something: each is answered once, and so many of a person an
 * hour.
 */
@Repository
class DeskMailLog {

	/** How many mails of one person are answered an hour. */
	static final int MOST = 60;

	private static final Duration WINDOW = Duration.ofHours(1);

	private final DatabaseClient database;

	DeskMailLog(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Notes a mail.
	 * @param person whose it is
	 * @param mail the mail; a copy of it in another mailbox has the same Message-ID
	 * @param now the time
	 * @return what becomes of it; empty when it was noted before
	 */
	Mono<Turn> take(String person, DeskMail mail, Instant now) {
		String key = Objects.requireNonNullElseGet(mail.messageId(), () -> mail.mailId().toString());
		return this.database.sql("""
				insert into desk_mail (person, message_id, asked_at) values (:person, :key, :now)
				on conflict do nothing
				returning (select count(*) from (select from desk_mail where person = :person and asked_at > :since
				                                  limit :most) as recent) as earlier
				""")
			.bind("person", person)
			.bind("key", key)
			.bind("now", now)
			.bind("since", now.minus(WINDOW))
			.bind("most", MOST + 1)
			.map((row) -> Turn.after(Objects.requireNonNull(row.get("earlier", Long.class))))
			.one();
	}

	/** Forgets mails that nobody can send again. */
	Mono<Long> forgetBefore(Instant limit) {
		return this.database.sql("delete from desk_mail where asked_at < :limit")
			.bind("limit", limit)
			.fetch()
			.rowsUpdated();
	}

	/** What becomes of a mail. */
	enum Turn {

		/** It is answered. */
		DUE,

		/** Its writer is told that it is one too many. */
		FIRST_TOO_MANY,

		/** It is not answered. */
		TOO_MANY;

		static Turn after(long earlier) {
			return (earlier < MOST) ? DUE : (earlier == MOST) ? FIRST_TOO_MANY : TOO_MANY;
		}

	}

}
