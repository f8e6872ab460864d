package org.destek.notification.incoming;

import java.time.Instant;
import java.util.UUID;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import static java.util.Objects.requireNonNull;

/** Finds what a reply or a bounce is about. */
@Repository
class AnsweredNotices {

	private final DatabaseClient database;

	AnsweredNotices(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * What a reply address was given for.
	 * @param replyId the id behind its token
	 * @param noticeId the notice that the mail says it answers
	 * @return empty when the address was never given
	 */
	Mono<AnsweredNotice> ofReplyAddress(UUID replyId, @Nullable UUID noticeId) {
		return this.database.sql("""
				select r.ticket_id, r.role, latest.code, latest.recipient, answered.created_at as notice_at
				  from reply_address r
				  join lateral (select code, recipient from notice where reply_id = r.id
				                 order by created_at desc limit 1) latest on true
				  left join notice answered on answered.id = :notice and answered.reply_id = r.id
				 where r.id = :reply
				""")
			.bind("reply", replyId)
			.bind("notice", Parameters.in(PostgresqlObjectId.UUID, noticeId))
			.map(AnsweredNotices::answered)
			.one();
	}

	/**
	 * What a notice was about, for a mail whose reply address holds no token.
	 * @param noticeId the notice that a signed Message-ID names
	 * @return empty when there is no such notice
	 */
	Mono<AnsweredNotice> ofNotice(UUID noticeId) {
		return this.database.sql("""
				select r.ticket_id, r.role, n.code, n.recipient, n.created_at as notice_at
				  from notice n join reply_address r on r.id = n.reply_id
				 where n.id = :notice
				""").bind("notice", noticeId).map(AnsweredNotices::answered).one();
	}

	Mono<Boolean> exists(UUID noticeId) {
		return this.database.sql("select 1 from notice where id = :notice")
			.bind("notice", noticeId)
			.map((row) -> true)
			.one()
			.defaultIfEmpty(false);
	}

	private static AnsweredNotice answered(Readable row) {
		return new AnsweredNotice(requireNonNull(row.get("ticket_id", UUID.class)),
				requireNonNull(row.get("code", String.class)), requireNonNull(row.get("role", String.class)),
				requireNonNull(row.get("recipient", String.class)), row.get("notice_at", Instant.class));
	}

}
