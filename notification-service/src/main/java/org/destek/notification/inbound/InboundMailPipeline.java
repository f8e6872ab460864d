package org.destek.notification.inbound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.telemetry.ObservedChain;
import org.destek.foundation.telemetry.TicketInLogs;
import org.destek.notification.inbound.classify.ClassifiedMail;
import org.destek.notification.inbound.classify.MailClassifier;
import org.destek.notification.inbound.classify.ReplyTextExtraction;
import org.destek.notification.inbound.store.IncomingMails;
import org.destek.notification.inbound.store.MailChunks;
import org.destek.notification.inbound.store.MailOutcome;
import org.destek.notification.inbound.store.ParsedMail;
import org.destek.notification.inbound.store.RawMail;
import org.destek.notification.inbound.store.StoredMail;
import org.destek.notification.inbound.store.StoredMailReader;
import org.destek.notification.inbound.throttle.ThrottledMail;

/**
 * Takes mails through reading, classification and their effects: together, and one at a
 * time as soon as that fails, so that what is wrong with one mail stays its own.
 */
@Component
class InboundMailPipeline {

	private static final Logger logger = LoggerFactory.getLogger(InboundMailPipeline.class);

	private static final int AT_ONCE = 4;

	private static final int DOUBLINGS = 8;

	private final IncomingMails mails;

	private final MailChunks chunks;

	private final StoredMailReader reader;

	private final MailClassifier classifier;

	private final ReplyTextExtraction texts;

	private final MailBatchHandler batchHandler;

	private final AttachmentMailHandler attachmentMails;

	private final MailMeters meters;

	private final InboundProperties properties;

	private final ObservationRegistry observations;

	InboundMailPipeline(IncomingMails mails, MailChunks chunks, StoredMailReader reader, MailClassifier classifier,
			ReplyTextExtraction texts, MailBatchHandler batchHandler, AttachmentMailHandler attachmentMails,
			MailMeters meters, InboundProperties properties, ObservationRegistry observations) {
		this.mails = mails;
		this.chunks = chunks;
		this.reader = reader;
		this.classifier = classifier;
		this.texts = texts;
		this.batchHandler = batchHandler;
		this.attachmentMails = attachmentMails;
		this.meters = meters;
		this.properties = properties;
		this.observations = observations;
	}

	/**
	 * Handles mails that are due.
	 * @param due the mails, in their order; their try is counted
	 * @return completes when each is decided, waits or is to be tried again
	 */
	Mono<Void> run(List<StoredMail> due) {
		return Mono.usingWhen(Mono.fromSupplier(() -> new ConcurrentLinkedQueue<RawMail>()),
				(raws) -> read(due, raws).flatMap(this::classify).flatMap(this::handle), this.reader::closeAll);
	}

	private Mono<List<ParsedMail>> read(List<StoredMail> due, Collection<RawMail> raws) {
		return this.chunks.whole(due)
			.flatMapMany((whole) -> Flux.fromIterable(due)
				.flatMapSequential((mail) -> read(mail, whole.get(mail.id()), raws), AT_ONCE))
			.collectList();
	}

	private Mono<ParsedMail> read(StoredMail mail, byte @Nullable [] whole, Collection<RawMail> raws) {
		if (mail.attempts() >= this.properties.attempts()) {
			return Mono.just(ParsedMail.unreadable(mail, "failed"));
		}
		RawMail raw = (whole != null) ? new RawMail(whole) : new RawMail();
		raws.add(raw);
		return this.reader.open(mail, raw).onErrorResume((failure) -> failed(mail, failure).then(Mono.empty()));
	}

	private Mono<List<ClassifiedMail>> classify(List<ParsedMail> mails) {
		return togetherOrEach(mails, ParsedMail::mail, (each) -> this.classifier.of(each).flatMap(this.texts::of));
	}

	private Mono<Void> handle(List<ClassifiedMail> mails) {
		if (mails.isEmpty()) {
			return Mono.empty();
		}
		MailBatch batch = MailBatch.of(mails);
		return togetherOrEach(batch.together(), ClassifiedMail::mail, this::handleTogether)
			.then(Mono
				.defer(() -> togetherOrEach(batch.withFiles(), ClassifiedMail::mail, this.attachmentMails::throttle)))
			.flatMapMany(Flux::fromIterable)
			.flatMap(this::handOver, AT_ONCE)
			.then(Mono.defer(() -> handle(batch.later())));
	}

	private Mono<List<MailOutcome>> handleTogether(List<ClassifiedMail> mails) {
		return this.batchHandler.handle(mails.stream().map(ReadyMail::withoutFiles).toList())
			.doOnNext((outcomes) -> count(mails, outcomes));
	}

	/** Its files are part of its trace: attachment-service is asked with it. */
	private Mono<MailOutcome> handOver(ThrottledMail mail) {
		String code = mail.open().code();
		Observation reading = Observation.createNotStarted("destek.mails.read", this.observations)
			.contextualName("read mail");
		Mono<MailOutcome> handled = ObservedChain.of(reading, handleAndCount(mail));
		if (code == null) {
			return handled;
		}
		reading.highCardinalityKeyValue(TicketInLogs.KEY, code);
		return handled.contextWrite(TicketInLogs.along(code));
	}

	private Mono<MailOutcome> handleAndCount(ThrottledMail mail) {
		return this.attachmentMails.handle(mail)
			.doOnNext((outcome) -> count(List.of(mail.open()), List.of(outcome)))
			.onErrorResume((failure) -> failed(mail.mail(), failure).then(Mono.empty()));
	}

	/**
	 * A failure of several is looked for in each; a failure of one is that mail's own.
	 */
	private <T, R> Mono<List<R>> togetherOrEach(List<T> mails, Function<T, StoredMail> stored,
			Function<List<T>, Mono<List<R>>> step) {
		if (mails.isEmpty()) {
			return Mono.just(List.of());
		}
		Mono<List<R>> done = Mono.defer(() -> step.apply(mails));
		return done.onErrorResume(
				(failure) -> (mails.size() == 1) ? failed(stored.apply(mails.get(0)), failure).thenReturn(List.of())
						: eachAfter(failure, mails, stored, step));
	}

	private <T, R> Mono<List<R>> eachAfter(Throwable failure, List<T> mails, Function<T, StoredMail> stored,
			Function<List<T>, Mono<List<R>>> step) {
		logger.warn("{} mails could not be handled together and are taken one at a time: {}", mails.size(),
				failure.getClass().getName());
		logger.debug("Mails could not be handled together", failure);
		return Flux.fromIterable(mails)
			.concatMap((mail) -> togetherOrEach(List.of(mail), stored, step))
			.collect(ArrayList::new, List::addAll);
	}

	private void count(List<ClassifiedMail> mails, List<MailOutcome> outcomes) {
		for (int each = 0; each < mails.size(); each++) {
			this.meters.count(mails.get(each), outcomes.get(each));
		}
	}

	private Mono<Void> failed(StoredMail mail, Throwable failure) {
		logger.error("Mail {} could not be handled and is tried again: {}", mail.id(), failure.getClass().getName());
		logger.debug("Mail {} could not be handled", mail.id(), failure);
		Duration pause = this.properties.retry().multipliedBy(1L << Math.min(mail.attempts(), DOUBLINGS));
		return this.mails.retryLater(mail.id(), pause);
	}

}
