package org.destek.notification.delivery;

import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import org.destek.links.KeyedHashes;
import org.destek.notification.reading.MailBody;
import org.destek.notification.replytext.Shingles;

/**
 * Keeps which words a mail said once it is sent, as keyed hashes, so that an answer's
 * quote of it can be told from what its writer wrote.
 */
@Component
class SentWords {

	private static final Logger logger = LoggerFactory.getLogger(SentWords.class);

	private final DatabaseClient database;

	private final KeyedHashes hashes;

	private final Scheduler mailScheduler;

	SentWords(DatabaseClient database, KeyedHashes hashes, Scheduler mailScheduler) {
		this.database = database;
		this.hashes = hashes;
		this.mailScheduler = mailScheduler;
	}

	/**
	 * Keeps the words of a mail of a ticket.
	 * @param notice the notice
	 * @param mail the mail that was made of it
	 * @return done, also when it cannot be kept: a quote of it is folded then, not
	 * removed
	 */
	Mono<Void> keep(Notice notice, OutgoingMail mail) {
		if (notice.ticket() == null) {
			return Mono.empty();
		}
		return Mono.fromCallable(() -> shinglesOf(mail))
			.subscribeOn(this.mailScheduler)
			.flatMap((shingles) -> keep(notice, shingles))
			.doOnError((failure) -> logger.warn("The words of notice {} are not kept: {}", notice.id(),
					failure.getClass().getName()))
			.onErrorComplete();
	}

	private byte[] shinglesOf(OutgoingMail mail) {
		ToLongFunction<byte[]> hash = this.hashes.under(this.hashes.activeId()).orElseThrow();
		return Shingles.bytesOf(Stream.concat(Stream.of(mail.text()), MailBody.textsOf(mail.html()).stream()).toList(),
				hash);
	}

	private Mono<Void> keep(Notice notice, byte[] shingles) {
		return this.database.sql("update notice set shingles = :shingles, shingles_key = :key where id = :id")
			.bind("id", notice.id())
			.bind("shingles", shingles)
			.bind("key", this.hashes.activeId())
			.then();
	}

}
