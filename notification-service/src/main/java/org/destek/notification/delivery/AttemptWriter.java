package org.destek.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.core.JacksonException;

import org.destek.foundation.loop.WakeUp;

/**
 * Writes attempts down, in one statement all that ended while the last statement was
 * under way. Each sender waits until its own attempt is stored, so that no more attempts
 * are unwritten than mails are under way.
 */
@Component
class AttemptWriter {

	/** Then the senders try again. */
	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

	private final WakeUp news = new WakeUp();

	private final NoticeQueue queue;

	AttemptWriter(NoticeQueue queue) {
		this.queue = queue;
	}

	/**
	 * Writes an attempt down.
	 * @param attempt of a notice of which no other is being written
	 * @return completes when it is stored
	 */
	Mono<Void> add(DeliveryAttempt attempt) {
		return Mono.defer(() -> stored(new Waiting(attempt, Sinks.one())));
	}

	private Mono<Void> stored(Waiting added) {
		this.waiting.add(added);
		this.news.call();
		return added.stored().asMono().then();
	}

	/** The loop that writes; it ends never. */
	Flux<Void> write() {
		return this.news.signals()
			.startWith(Boolean.TRUE)
			.onBackpressureLatest()
			.concatMap((signal) -> Mono.defer(this::writeAll), 1);
	}

	private Mono<Void> writeAll() {
		List<Waiting> all = new ArrayList<>();
		for (Waiting next = this.waiting.poll(); next != null; next = this.waiting.poll()) {
			all.add(next);
		}
		return all.isEmpty() ? Mono.empty() : write(all);
	}

	/** Where the database refuses a value of one attempt, the others are still stored. */
	private Mono<Void> write(List<Waiting> all) {
		return Mono.defer(() -> this.queue.record(all.stream().map(Waiting::attempt).toList()))
			.timeout(LIMIT)
			.doOnNext((held) -> complete(all, held))
			.then()
			.onErrorResume(
					(failure) -> (all.size() > 1 && isRefusedValue(failure)) ? writeEach(all) : fail(all, failure));
	}

	private Mono<Void> writeEach(List<Waiting> all) {
		return Flux.fromIterable(all).concatMap((each) -> write(List.of(each))).then();
	}

	private static Mono<Void> fail(List<Waiting> all, Throwable failure) {
		return Mono.fromRunnable(() -> all.forEach((each) -> each.stored().tryEmitError(failure)));
	}

	/**
	 * Whether an attempt itself cannot be stored, however often it is tried.
	 * @param failure of {@link #add}
	 * @return whether it is so; false while the database is only away
	 */
	static boolean isRefusedValue(Throwable failure) {
		return failure instanceof JacksonException || (failure instanceof NonTransientDataAccessException
				&& !(failure instanceof NonTransientDataAccessResourceException));
	}

	private static void complete(List<Waiting> all, Set<UUID> held) {
		all.forEach((each) -> each.stored().tryEmitValue(held.contains(each.attempt().notice().id())));
	}

	/** An attempt and who waits for it. */
	private record Waiting(DeliveryAttempt attempt, Sinks.One<Boolean> stored) {
	}

}
