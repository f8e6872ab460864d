package org.destek.notification.inbound.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.destek.notification.mime.UnreadableMailException;
import org.destek.notification.reading.MailReader;
import org.destek.notification.reading.ReceivedMail;

/** Reads kept mails, on threads that may be busy for long. */
@Component
public class StoredMailReader {

	private static final Logger logger = LoggerFactory.getLogger(StoredMailReader.class);

	private static final CpuTimeLimit LONGEST = new CpuTimeLimit(Duration.ofMinutes(1));

	private final MailChunks chunks;

	private final MailReader reader;

	private final Scheduler readingScheduler;

	StoredMailReader(MailChunks chunks, MailReader reader, Scheduler readingScheduler) {
		this.chunks = chunks;
		this.reader = reader;
		this.readingScheduler = readingScheduler;
	}

	/**
	 * Reads a mail that is to be handled.
	 * @param mail which mail
	 * @param raw its bytes, where they are one piece, else where they are put; closed by
	 * the caller
	 * @return the mail, read or unreadable
	 */
	public Mono<ParsedMail> open(StoredMail mail, RawMail raw) {
		Mono<ReceivedMail> read = MailChunks.isOne(mail) ? read(raw) : read(this.chunks.of(mail.id()), raw);
		return read.map((content) -> new ParsedMail(mail, content, null))
			.onErrorResume(StoredMailReader::isTheMails, (failure) -> Mono.just(unreadable(mail, failure)));
	}

	/**
	 * Reads a mail for somebody who wants to see it.
	 * @param mail its id
	 * @param use what is done while its bytes are there
	 * @return what the use gives; empty when the mail is erased or there is none
	 */
	<T> Mono<T> reading(UUID mail, Function<ReceivedMail, T> use) {
		return Mono.usingWhen(Mono.fromSupplier(RawMail::new), (raw) -> read(this.chunks.of(mail), raw).map(use),
				(raw) -> close(raw).subscribeOn(this.readingScheduler));
	}

	public Mono<Void> closeAll(Collection<RawMail> raws) {
		return Flux.fromIterable(raws).concatMap(StoredMailReader::close).subscribeOn(this.readingScheduler).then();
	}

	private static Mono<Void> close(RawMail raw) {
		return Mono.<Void>fromCallable(() -> {
			raw.close();
			return null;
		}).onErrorComplete(IOException.class);
	}

	private Mono<ReceivedMail> read(Flux<byte[]> chunks, RawMail raw) {
		return chunks.publishOn(this.readingScheduler, 1)
			.concatMap((bytes) -> Mono.fromCallable(() -> raw.add(bytes)), 1)
			.then(Mono.defer(() -> read(raw)));
	}

	private Mono<ReceivedMail> read(RawMail raw) {
		return LONGEST.limit(() -> this.reader.read(raw.open()), this.readingScheduler);
	}

	private static boolean isTheMails(Throwable failure) {
		return failure instanceof UnreadableMailException || failure instanceof TimeoutException;
	}

	private static ParsedMail unreadable(StoredMail mail, Throwable failure) {
		String reason = (failure instanceof UnreadableMailException unreadable) ? unreadable.reason() : "too-slow";
		logger.warn("Mail {} cannot be read: {}", mail.id(), reason);
		return ParsedMail.unreadable(mail, reason);
	}

}
