package org.destek.notification.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.loop.WakeUp;
import org.destek.notification.inbound.store.IncomingMails;
import org.destek.notification.inbound.store.StoredMail;
import org.destek.notification.leader.LeaderLock;

/**
 * Reads kept mails in the order of arrival, a few at a time; those to one ticket one
 * after another. A mail that fails is tried again later and does not hold up the others.
 * A mail that keeps failing, or that killed its reader, goes to the quarantine.
 */
@Component
public class InboundMailLoop {

	/** What is read at once of mails, in octets, unless one alone has more. */
	private static final long LOAD = 4L * 1024 * 1024;

	/** Told by the database, whichever copy kept a mail or put one off. */
	private static final String CHANNEL = "due_mails";

	private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

	private final IncomingMails mails;

	private final InboundMailPipeline pipeline;

	private final InboundProperties properties;

	private final Clock clock;

	private final WakeUp wakeUp = new WakeUp();

	InboundMailLoop(IncomingMails mails, InboundMailPipeline pipeline, InboundProperties properties, Clock clock) {
		this.mails = mails;
		this.pipeline = pipeline;
		this.properties = properties;
		this.clock = clock;
	}

	/** Says that mails were kept; on any thread. */
	public void wake() {
		this.wakeUp.call();
	}

	/**
	 * Reads on.
	 * @param leader sees to it that no other copy reads meanwhile: so mails keep their
	 * order
	 * @return never ends by itself
	 */
	Flux<?> read(LeaderLock leader) {
		return leader.whileLeading("mail reading", CHANNEL, this::loop);
	}

	/** Reads when it is told to, and when the next mail is due. */
	private Flux<?> loop(Flux<?> notifications) {
		return Flux.merge(Mono.just(true), this.wakeUp.signals(), notifications.map((notification) -> true))
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
		return handleDue().expand((read) -> (read > 0) ? handleDue() : Mono.empty()).last();
	}

	private Mono<Integer> handleDue() {
		return this.mails.due(this.properties.readAtOnce())
			.collectList()
			.map(InboundMailLoop::together)
			.flatMap((due) -> due.isEmpty() ? Mono.just(0)
					: this.mails.begin(due).then(this.pipeline.run(due)).thenReturn(due.size()));
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
