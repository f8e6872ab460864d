package org.destek.notification.inbound.classify;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import static java.util.Objects.requireNonNull;

/** Finds what replies and bounces are about, for many mails at once. */
@Repository
class AnsweredNotices {

	private final DatabaseClient database;

	AnsweredNotices(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Looks up what mails name, in one statement a kind.
	 * @param replyIds the ids behind the tokens of their reply addresses
	 * @param noticeIds the notices that they name
	 * @return those that there are
	 */
	Mono<KnownNotices> find(Collection<UUID> replyIds, Collection<UUID> noticeIds) {
		return replyAddresses(replyIds)
			.flatMap((addresses) -> notices(noticeIds).map((notices) -> new KnownNotices(addresses, notices)));
	}

	private Mono<Map<UUID, AnsweredNotice>> replyAddresses(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Mono.just(Map.of());
		}
		return this.database.sql("""
				select r.id, r.ticket_id, r.role, latest.code, latest.recipient, cast(null as timestamptz) as planned_at
				  from reply_address r
				  join lateral (select code, recipient from notice where reply_id = r.id
				                 order by created_at desc limit 1) latest on true
				 where r.id = any(:ids)
				""")
			.bind("ids", ids.toArray(UUID[]::new))
			.map((row) -> Map.entry(value(row, "id", UUID.class), answered(row)))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	private Mono<Map<UUID, KnownNotices.Named>> notices(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Mono.just(Map.of());
		}
		return this.database.sql("""
				select n.id, n.reply_id, r.ticket_id, r.role, n.code, n.recipient, n.created_at as planned_at
				  from notice n left join reply_address r on r.id = n.reply_id
				 where n.id = any(:ids)
				""")
			.bind("ids", ids.toArray(UUID[]::new))
			.map((row) -> Map.entry(value(row, "id", UUID.class), named(row)))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	private static KnownNotices.Named named(Readable row) {
		@Nullable UUID replyId = row.get("reply_id", UUID.class);
		return new KnownNotices.Named(replyId, value(row, "planned_at", Instant.class),
				(replyId != null) ? answered(row) : null);
	}

	private static AnsweredNotice answered(Readable row) {
		return new AnsweredNotice(value(row, "ticket_id", UUID.class), value(row, "code", String.class),
				value(row, "role", String.class), value(row, "recipient", String.class),
				row.get("planned_at", Instant.class));
	}

	private static <T> T value(Readable row, String column, Class<T> type) {
		return requireNonNull(row.get(column, type));
	}

}
