package org.destek.notification.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.notification.notice.content.OtherNotice.MailQuarantined;

/**
 * Tells members of staff that their mail waits in the quarantine: once a mail, and three
 * times a day at most, so that no program and no forger has us write again and again.
 */
@Component
public class QuarantineNotices {

	private static final int MOST = 3;

	private static final Duration WINDOW = Duration.ofDays(1);

	private final DatabaseClient database;

	private final NoticePlanning planning;

	private final Clock clock;

	QuarantineNotices(DatabaseClient database, NoticePlanning planning, Clock clock) {
		this.database = database;
		this.planning = planning;
		this.clock = clock;
	}

	/**
	 * Plans the notice, unless its reader has had enough of them.
	 * @param mailId the mail, which is told of once
	 * @param writer who wrote it
	 * @param content what is said
	 * @return completes inside the caller's transaction
	 */
	public Mono<Void> notifyWriter(UUID mailId, Recipient writer, MailQuarantined content) {
		return recent(writer).filter((count) -> count < MOST)
			.flatMap((count) -> this.planning.plan(List.of(new PlannedNotice(mailId, null, writer, content))));
	}

	private Mono<Long> recent(Recipient writer) {
		return this.database.sql("""
				select count(*) from notice
				 where kind = 'mail-quarantined' and recipient_key = :key and created_at > :since
				""")
			.bind("key", writer.key())
			.bind("since", this.clock.instant().minus(WINDOW))
			.map((row) -> row.get(0, Long.class))
			.one();
	}

}
