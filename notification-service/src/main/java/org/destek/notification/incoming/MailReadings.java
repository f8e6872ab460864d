package org.destek.notification.incoming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.stereotype.Component;

import org.destek.notification.incoming.mailbox.SoleWork;
import org.destek.telemetry.ObservedChain;
import org.destek.telemetry.TicketInLogs;

/**
 * Reads what is kept, in the order of arrival, a few at a time: those to one ticket one
 * after another. A mail that fails is tried again later and does not hold up the others;
 * one that keeps failing, or that its reader did not survive, goes to the quarantine.
 */
@Component
class MailReadings {

	private static final Logger logger = LoggerFactory.getLogger(MailReadings.class);

	private static final int AT_ONCE = 4;

	private static final int DOUBLINGS = 8;

	private final IncomingMails mails;

	private final MailOpening opening;

	private final MailHandling handling;

	private final MailMeters meters;

	private final IncomingProperties properties;

	private final ObservationRegistry observations;

	private final Sinks.Many<Boolean> wakeUps = Sinks.many().multicast().directBestEffort();

	MailReadings(IncomingMails mails, MailOpening opening, MailHandling handling, MailMeters meters,
			IncomingProperties properties, ObservationRegistry observations) {
		this.mails = mails;
		this.opening = opening;
		this.handling = handling;
		this.meters = meters;
		this.properties = properties;
		this.observations = observations;
	}

	/** Says that mails were kept; on any thread. */
	void wake() {
		this.wakeUps.emitNext(Boolean.TRUE, Sinks.EmitFailureHandler.busyLooping(Duration.ofMillis(100)));
	}

	/**
	 * Reads on.
	 * @param sole sees to it that no other copy reads meanwhile: so mails keep their
	 * order
	 * @return never ends by itself
	 */
	Flux<?> read(SoleWork sole) {
		return sole.alone("mail reading", this::loop);
	}

	private Flux<Integer> loop() {
		return Flux
			.merge(this.wakeUps.asFlux(),
					Flux.interval(Duration.ZERO, this.properties.look()).onBackpressureDrop().map((tick) -> true))
			.onBackpressureLatest()
			.concatMap((signal) -> readAll(), 1);
	}

	private Mono<Integer> readAll() {
		return round().expand((read) -> (read > 0) ? round() : Mono.empty()).last();
	}

	private Mono<Integer> round() {
		return this.mails.due(this.properties.readAtOnce())
			.collectList()
			.map(MailReadings::together)
			.flatMap((due) -> due.isEmpty() ? Mono.just(0) : this.mails.begin(due).then(readEach(due)));
	}

	/** A mail that failed before is read alone: what it does to its reader is its own. */
	private static List<StoredMail> together(List<StoredMail> due) {
		int failed = 0;
		while (failed < due.size() && due.get(failed).attempts() == 0) {
			failed++;
		}
		return due.subList(0, (failed == 0) ? Math.min(1, due.size()) : failed);
	}

	private Mono<Integer> readEach(List<StoredMail> due) {
		return Mono.usingWhen(Mono.fromSupplier(() -> new ArrayList<RawMail>()), (raws) -> readEach(due, raws),
				(raws) -> Flux.fromIterable(raws).concatMap(this.opening::close).then());
	}

	private Mono<Integer> readEach(List<StoredMail> due, List<RawMail> raws) {
		return Flux.fromIterable(due)
			.flatMapSequential((mail) -> open(mail, raws), AT_ONCE)
			.collectList()
			.flatMapMany((open) -> Flux.fromIterable(inOrder(open)))
			.flatMap((group) -> Flux.fromIterable(group).concatMap(this::handle), AT_ONCE)
			.then(Mono.just(due.size()));
	}

	private Mono<OpenMail> open(StoredMail mail, List<RawMail> raws) {
		RawMail raw = new RawMail();
		raws.add(raw);
		return isHopeless(mail) ? Mono.just(new OpenMail(mail, null, new Meaning.Doubtful("failed")))
				: this.opening.open(mail, raw).onErrorResume((failure) -> failed(mail, failure).then(Mono.empty()));
	}

	private boolean isHopeless(StoredMail mail) {
		return mail.attempts() >= this.properties.attempts();
	}

	private static Collection<List<OpenMail>> inOrder(List<OpenMail> open) {
		Map<Object, List<OpenMail>> groups = new LinkedHashMap<>();
		open.forEach((mail) -> groups.computeIfAbsent(mail.order(), (key) -> new ArrayList<>()).add(mail));
		return groups.values();
	}

	/** A mail begins a trace, as a click does. */
	private Mono<Outcome> handle(OpenMail open) {
		Observation reading = Observation.createNotStarted("destek.mails.read", this.observations)
			.contextualName("read mail");
		String code = open.code();
		Mono<Outcome> handled = ObservedChain.of(reading, handleAndTell(open));
		if (code != null) {
			reading.highCardinalityKeyValue(TicketInLogs.KEY, code);
			return handled.contextWrite(TicketInLogs.along(code));
		}
		return handled;
	}

	private Mono<Outcome> handleAndTell(OpenMail open) {
		return this.handling.handle(open)
			.doOnNext((outcome) -> this.meters.count(open, outcome))
			.doOnNext((outcome) -> report(open, outcome))
			.onErrorResume((failure) -> failed(open.mail(), failure).then(Mono.empty()));
	}

	private static void report(OpenMail open, Outcome outcome) {
		logger.info("Mail {} of {}: {} {}", open.mail().id(), open.mail().mailbox(), outcome.state().label(),
				(outcome.reason() != null) ? outcome.reason() : open.meaning().getClass().getSimpleName());
	}

	private Mono<Void> failed(StoredMail mail, Throwable failure) {
		logger.error("Mail {} could not be handled and is tried again: {}", mail.id(), failure.getClass().getName());
		logger.debug("Mail {} could not be handled", mail.id(), failure);
		Duration pause = this.properties.retry().multipliedBy(1L << Math.min(mail.attempts(), DOUBLINGS));
		return this.mails.retryLater(mail.id(), pause);
	}

}
