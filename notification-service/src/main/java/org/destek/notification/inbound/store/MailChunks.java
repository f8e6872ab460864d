package org.destek.notification.inbound.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.notification.imap.Mailboxes;

import static java.util.Objects.requireNonNull;

/** The kept mails' bytes. */
@Repository
public class MailChunks {

	private final DatabaseClient database;

	MailChunks(DatabaseClient database) {
		this.database = database;
	}

	static boolean isOne(StoredMail mail) {
		return mail.size() < Mailboxes.CHUNK_SIZE;
	}

	/**
	 * The bytes of mails of one piece, nearly all are, in one statement.
	 * @param mails the mails; larger ones are left out
	 * @return their bytes; those that were erased are not there
	 */
	public Mono<Map<UUID, byte[]>> whole(List<StoredMail> mails) {
		UUID[] ids = mails.stream().filter(MailChunks::isOne).map(StoredMail::id).toArray(UUID[]::new);
		if (ids.length == 0) {
			return Mono.just(Map.of());
		}
		return this.database.sql("select mail_id, bytes from mail_chunk where mail_id = any(:ids) and position = 0")
			.bind("ids", ids)
			.map((row) -> Map.entry(requireNonNull(row.get("mail_id", UUID.class)),
					requireNonNull(row.get("bytes", byte[].class))))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	/**
	 * The pieces of a mail.
	 * @param mail which mail
	 * @return in order; empty when they were erased
	 */
	Flux<byte[]> of(UUID mail) {
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

}
