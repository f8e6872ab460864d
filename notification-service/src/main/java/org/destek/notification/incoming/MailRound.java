package org.destek.notification.incoming;

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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import org.destek.telemetry.ObservedChain;
import org.destek.telemetry.TicketInLogs;

/**
 * Takes mails through reading, judgement and their effects: together, and one at a time
 * as soon as that fails, so that what is wrong with one mail stays its own.
 */
@Component
class MailRound {

	private static final Logger logger = LoggerFactory.getLogger(MailRound.class);

	private static final int AT_ONCE = 4;

	private static final int DOUBLINGS = 8;

	private final IncomingMails mails;

	private final MailChunks chunks;

	private final MailOpening opening;

	private final MailJudgement judgement;

	private final WrittenTexts texts;

	private final MailSettlement settlement;

	private final MailHandling handling;

	private final MailMeters meters;

	private final IncomingProperties properties;

	private final ObservationRegistry observations;

	MailRound(IncomingMails mails, MailChunks chunks, MailOpening opening, MailJudgement judgement, WrittenTexts texts,
			MailSettlement settlement, MailHandling handling, MailMeters meters, IncomingProperties properties,
			ObservationRegistry observations) {
		this.mails = mails;
		this.chunks = chunks;
		this.opening = opening;
		this.judgement = judgement;
		this.texts = texts;
		this.settlement = settlement;
		this.handling = handling;
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
				(raws) -> read(due, raws).flatMap(this::judge).flatMap(this::handle), this.opening::closeAll);
	}

	private Mono<List<ReadMail>> read(List<StoredMail> due, Collection<RawMail> raws) {
		return this.chunks.whole(due)
			.flatMapMany((whole) -> Flux.fromIterable(due)
				.flatMapSequential((mail) -> read(mail, whole.get(mail.id()), raws), AT_ONCE))
			.collectList();
	}

	private Mono<ReadMail> read(StoredMail mail, byte @Nullable [] whole, Collection<RawMail> raws) {
		if (mail.attempts() >= this.properties.attempts()) {
			return Mono.just(ReadMail.unreadable(mail, "failed"));
		}
		RawMail raw = (whole != null) ? new RawMail(whole) : new RawMail();
		raws.add(raw);
		return this.opening.open(mail, raw).onErrorResume((failure) -> failed(mail, failure).then(Mono.empty()));
	}

	private Mono<List<OpenMail>> judge(List<ReadMail> mails) {
		return togetherOrEach(mails, ReadMail::mail, (each) -> this.judgement.of(each).flatMap(this.texts::of));
	}

	private Mono<Void> handle(List<OpenMail> mails) {
		if (mails.isEmpty()) {
			return Mono.empty();
		}
		Wave wave = Wave.of(mails);
		return togetherOrEach(wave.together(), OpenMail::mail, this::settle)
			.then(Mono.defer(() -> togetherOrEach(wave.withFiles(), OpenMail::mail, this.handling::takeTurns)))
			.flatMapMany(Flux::fromIterable)
			.flatMap(this::handOver, AT_ONCE)
			.then(Mono.defer(() -> handle(wave.later())));
	}

	private Mono<List<Outcome>> settle(List<OpenMail> mails) {
		return this.settlement.settle(mails.stream().map(ReadyMail::withoutFiles).toList())
			.doOnNext((outcomes) -> count(mails, outcomes));
	}

	/** Its files are part of its trace: attachment-service is asked with it. */
	private Mono<Outcome> handOver(MailInTurn mail) {
		String code = mail.open().code();
		Observation reading = Observation.createNotStarted("destek.mails.read", this.observations)
			.contextualName("read mail");
		Mono<Outcome> handled = ObservedChain.of(reading, handleAndCount(mail));
		if (code == null) {
			return handled;
		}
		reading.highCardinalityKeyValue(TicketInLogs.KEY, code);
		return handled.contextWrite(TicketInLogs.along(code));
	}

	private Mono<Outcome> handleAndCount(MailInTurn mail) {
		return this.handling.handle(mail)
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

	private void count(List<OpenMail> mails, List<Outcome> outcomes) {
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
