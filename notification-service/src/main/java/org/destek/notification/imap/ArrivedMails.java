package org.destek.notification.imap;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps mails and, in the same transaction, the position up to which they were read. */
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
	 * The position to read on from: the beginning, when the mailbox counts from the start
	 * again (RFC 9051, section 2.3.1.1).
	 * @param mailbox its name
	 * @param uidValidity what its UIDs are valid under now
	 * @return the position, which is kept, too
	 */
	Mono<MailboxPosition> position(String mailbox, long uidValidity) {
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
			.map((uid) -> new MailboxPosition(mailbox, uidValidity, uid));
	}

	/**
	 * Goes back to the beginning from a position that the mailbox has not come to.
	 * @param mailbox its name
	 * @param uidState how it numbers its mails now
	 * @return whether that was so
	 */
	Mono<Boolean> goBack(String mailbox, UidState uidState) {
		return this.database.sql("""
				update mailbox_place set uid = 0
				 where name = :name and uid > 0 and (uid >= :next or uid_validity <> :validity)
				""")
			.bind("name", mailbox)
			.bind("next", uidState.uidNext())
			.bind("validity", uidState.uidValidity())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	/**
	 * Keeps mails that were not kept before, from this mailbox or another.
	 * @param from the position before them
	 * @param to the UID of the last one
	 * @param mails the mails, in their order
	 * @return how many were new; an error when another copy has read on meanwhile
	 */
	Mono<Long> keep(MailboxPosition from, long to, List<ArrivedMail> mails) {
		return move(from, to).then(Mono.defer(() -> keepAll(from.mailbox(), mails)))
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

	private Mono<Void> move(MailboxPosition from, long to) {
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

	private Mono<Long> keepAll(String mailbox, List<ArrivedMail> mails) {
		if (mails.isEmpty()) {
			return Mono.just(0L);
		}
		return insert(mailbox, mails).collect(Collectors.toSet())
			.flatMap((fresh) -> chunks(mails.stream().filter((mail) -> fresh.contains(mail.id())).toList())
				.then(forget(mails.stream().filter((mail) -> !fresh.contains(mail.id())).toList()))
				.thenReturn((long) fresh.size()));
	}

	/** Repeats whose pieces came before it was known that they are. */
	private Mono<Void> forget(List<ArrivedMail> repeats) {
		return Flux.fromIterable(repeats)
			.filter((mail) -> mail.whole() == null)
			.concatMap((mail) -> dropChunks(mail.id()))
			.then();
	}

	/** All in one statement: a round trip a mail would be most of the time. */
	private Mono<Void> chunks(List<ArrivedMail> mails) {
		List<ArrivedMail> whole = mails.stream().filter((mail) -> mail.whole() != null).toList();
		if (whole.isEmpty()) {
			return Mono.empty();
		}
		String values = IntStream.range(0, whole.size())
			.mapToObj((each) -> "(:mail%d, 0, :bytes%d, :now)".formatted(each, each))
			.collect(Collectors.joining(", "));
		GenericExecuteSpec insert = this.database
			.sql("insert into mail_chunk (mail_id, position, bytes, stored_at) values " + values)
			.bind("now", this.clock.instant());
		for (int each = 0; each < whole.size(); each++) {
			insert = insert.bind("mail" + each, whole.get(each).id())
				.bind("bytes" + each, Objects.requireNonNull(whole.get(each).whole()));
		}
		return insert.then();
	}

	/** A mail is known by its Message-ID and its hash, whichever mailbox it came to. */
	private Flux<UUID> insert(String mailbox, List<ArrivedMail> mails) {
		return this.database.sql("""
				insert into incoming_mail (id, mailbox, message_id, sha256, size, received_at, state, reason,
				                           next_attempt_at, decided_at)
				select id, :mailbox, message_id, sha256, size, :now,
				       case when refusal = '' then 'new' else 'quarantined' end, nullif(refusal, ''),
				       :now, case when refusal = '' then null else cast(:now as timestamptz) end
				  from unnest(:ids, :messageIds, :hashes, :sizes, :refusals)
				       with ordinality as mail (id, message_id, sha256, size, refusal, number)
				 order by number
				on conflict do nothing
				returning id
				""")
			.bind("mailbox", mailbox)
			.bind("now", this.clock.instant())
			.bind("ids", mails.stream().map(ArrivedMail::id).toArray(UUID[]::new))
			.bind("messageIds", texts(mails, ArrivedMail::messageId))
			.bind("hashes", texts(mails, ArrivedMail::sha256))
			.bind("sizes", mails.stream().map(ArrivedMail::size).toArray(Long[]::new))
			.bind("refusals", texts(mails, (mail) -> Objects.requireNonNullElse(mail.refusal(), "")))
			.map((row) -> Objects.requireNonNull(row.get("id", UUID.class)))
			.all();
	}

	private static String[] texts(List<ArrivedMail> mails, Function<ArrivedMail, String> text) {
		return mails.stream().map(text).toArray(String[]::new);
	}

}
