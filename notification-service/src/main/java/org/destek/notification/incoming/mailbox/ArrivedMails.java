package org.destek.notification.incoming.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Keeps mails and, in the same transaction, the place up to which they were read. */
@Repository
class ArrivedMails {

	private final DatabaseClient database;

	private final TransactionalOperator transaction;

	private final Clock clock;

	ArrivedMails(DatabaseClient database, TransactionalOperator transaction, Clock clock) {
		this.database = database;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * The place to read on from: the beginning, when the mailbox counts anew (RFC 9051,
	 * section 2.3.1.1).
	 * @param mailbox its name
	 * @param uidValidity what its UIDs are valid under now
	 * @return the place, which is kept, too
	 */
	Mono<Place> place(String mailbox, long uidValidity) {
		return this.database.sql("""
				insert into mailbox_place as place (name, uid_validity, uid, read_at)
				values (:name, :validity, 0, :now)
				on conflict (name) do update
				   set read_at = :now, uid_validity = :validity,
				       uid = case when place.uid_validity = :validity then place.uid else 0 end
				returning uid
				""")
			.bind("name", mailbox)
			.bind("validity", uidValidity)
			.bind("now", this.clock.instant())
			.map((row) -> row.get("uid", Long.class))
			.one()
			.map((uid) -> new Place(mailbox, uidValidity, uid));
	}

	/**
	 * Keeps mails that were not kept before.
	 * @param from the place before them
	 * @param to the UID of the last one
	 * @param mails the mails, in their order
	 * @return how many were new; an error when another copy has read on meanwhile
	 */
	Mono<Long> keep(Place from, long to, List<ArrivedMail> mails) {
		return move(from, to).thenMany(Flux.fromIterable(mails))
			.concatMap((mail) -> keep(from.mailbox(), mail))
			.reduce(0L, Long::sum)
			.as(this.transaction::transactional);
	}

	/**
	 * Keeps a piece of a mail whose row is still to come.
	 * @param mail the mail's id to be
	 * @param position which piece
	 * @param bytes the piece
	 * @return completes when it is stored
	 */
	Mono<Void> keepChunk(UUID mail, int position, byte[] bytes) {
		return this.database
			.sql("insert into mail_chunk (mail_id, position, bytes, stored_at) values (:mail, :position, :bytes, :now)")
			.bind("mail", mail)
			.bind("position", position)
			.bind("bytes", bytes)
			.bind("now", this.clock.instant())
			.then();
	}

	Mono<Void> dropChunks(UUID mail) {
		return this.database.sql("delete from mail_chunk where mail_id = :mail").bind("mail", mail).then();
	}

	private Mono<Void> move(Place from, long to) {
		return this.database.sql("""
				update mailbox_place set uid = :to, read_at = :now
				 where name = :name and uid_validity = :validity and uid = :from
				""")
			.bind("to", to)
			.bind("now", this.clock.instant())
			.bind("name", from.mailbox())
			.bind("validity", from.uidValidity())
			.bind("from", from.uid())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("Another copy has read the mailbox meanwhile")))
			.then();
	}

	private Mono<Long> keep(String mailbox, ArrivedMail mail) {
		byte[] whole = mail.whole();
		Mono<Void> chunk = (whole != null) ? keepChunk(mail.id(), 0, whole) : Mono.empty();
		return insert(mailbox, mail).flatMap((rows) -> (rows == 1) ? chunk.thenReturn(rows) : forget(mail));
	}

	private Mono<Long> forget(ArrivedMail repeat) {
		return (repeat.whole() != null) ? Mono.just(0L) : dropChunks(repeat.id()).thenReturn(0L);
	}

	private Mono<Long> insert(String mailbox, ArrivedMail mail) {
		Instant now = this.clock.instant();
		return this.database.sql("""
				insert into incoming_mail (id, mailbox, message_id, sha256, size, received_at, state, reason,
				                           next_attempt_at, decided_at)
				values (:id, :mailbox, :messageId, :sha256, :size, :now,
				        case when :reason::text is null then 'new' else 'quarantined' end, :reason,
				        :now, case when :reason::text is null then null else :now::timestamptz end)
				on conflict (mailbox, message_id, sha256) do nothing
				""")
			.bind("id", mail.id())
			.bind("mailbox", mailbox)
			.bind("messageId", mail.messageId())
			.bind("sha256", mail.sha256())
			.bind("size", mail.size())
			.bind("reason", Parameters.in(R2dbcType.VARCHAR, mail.refusal()))
			.bind("now", now)
			.fetch()
			.rowsUpdated();
	}

}
