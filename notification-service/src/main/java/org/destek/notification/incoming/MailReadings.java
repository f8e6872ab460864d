package org.destek.notification.incoming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.stereotype.Component;

import org.destek.notification.incoming.mailbox.SoleWork;

/**
 * Reads what is kept, in the order of arrival, a few at a time: those to one ticket one
 * after another. A mail that fails is tried again later and does not hold up the others;
 * one that keeps failing, or that its reader did not survive, goes to the quarantine.
 */
@Component
class MailReadings {

	/** What is read at once of mails, in octets, unless one alone has more. */
	private static final long LOAD = 4L * 1024 * 1024;

	/** Told by the database, whichever copy kept a mail or put one off. */
	private static final String CHANNEL = "due_mails";

	private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

	private final IncomingMails mails;

	private final MailRound round;

	private final IncomingProperties properties;

	private final Clock clock;

	private final Sinks.Many<Boolean> wakeUps = Sinks.many().multicast().directBestEffort();

	MailReadings(IncomingMails mails, MailRound round, IncomingProperties properties, Clock clock) {
		this.mails = mails;
		this.round = round;
		this.properties = properties;
		this.clock = clock;
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
		return sole.alone("mail reading", CHANNEL, this::loop);
	}

	/** Reads when it is told to, and when the next mail is due. */
	private Flux<?> loop(Flux<?> told) {
		return Flux.merge(Mono.just(true), this.wakeUps.asFlux(), told.map((news) -> true))
			.onBackpressureLatest()
			.concatMap((signal) -> readAll().then(Mono.defer(this::untilNext)), 1)
			.switchMap(Mono::delay)
			.doOnNext((over) -> wake());
	}

	private Mono<Duration> untilNext() {
		return this.mails.nextDue().map(this::until).defaultIfEmpty(this.properties.look());
	}

	private Duration until(Instant due) {
		Duration wait = Duration.between(this.clock.instant(), due);
		Duration longest = this.properties.look();
		Duration capped = (wait.compareTo(longest) < 0) ? wait : longest;
		return (capped.compareTo(SHORTEST_WAIT) < 0) ? SHORTEST_WAIT : capped;
	}

	private Mono<Integer> readAll() {
		return round().expand((read) -> (read > 0) ? round() : Mono.empty()).last();
	}

	private Mono<Integer> round() {
		return this.mails.due(this.properties.readAtOnce())
			.collectList()
			.map(MailReadings::together)
			.flatMap((due) -> due.isEmpty() ? Mono.just(0)
					: this.mails.begin(due).then(this.round.run(due)).thenReturn(due.size()));
	}

	/**
	 * As many as are sure to find room in memory. A mail that failed before is read
	 * alone: what it does to its reader is its own.
	 */
	static List<StoredMail> together(List<StoredMail> due) {
		int count = 0;
		long room = LOAD;
		while (count < due.size() && due.get(count).attempts() == 0 && due.get(count).weight() <= room) {
			room -= due.get(count).weight();
			count++;
		}
		return due.subList(0, Math.min(Math.max(1, count), due.size()));
	}

}
