package org.destek.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Writes down what came of mails: one statement for all that was settled while the last
 * one was under way. Each sender waits until its own is stored, so that no more mails are
 * unwritten than are under way.
 */
@Component
class Conclusions {

	private static final Duration CONTENTION = Duration.ofMillis(100);

	/** Then the senders try again. */
	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

	private final Sinks.Many<Boolean> news = Sinks.many().multicast().directBestEffort();

	private final NoticeQueue queue;

	Conclusions(NoticeQueue queue) {
		this.queue = queue;
	}

	/**
	 * Writes a conclusion down.
	 * @param conclusion of a notice of which no other is being written
	 * @return completes when it is stored
	 */
	Mono<Void> add(Conclusion conclusion) {
		return Mono.defer(() -> stored(new Waiting(conclusion, Sinks.one())));
	}

	private Mono<Void> stored(Waiting added) {
		this.waiting.add(added);
		this.news.emitNext(Boolean.TRUE, Sinks.EmitFailureHandler.busyLooping(CONTENTION));
		return added.stored().asMono().then();
	}

	/**
	 * The loop that writes; it ends never. It runs on a thread of its own: on that of
	 * whoever has news the others would wait, busily, until the statement is sent.
	 */
	Flux<Void> write() {
		return this.news.asFlux()
			.startWith(Boolean.TRUE)
			.onBackpressureLatest()
			.publishOn(Schedulers.parallel(), 1)
			.concatMap((signal) -> Mono.defer(this::writeAll), 1);
	}

	private Mono<Void> writeAll() {
		List<Waiting> all = new ArrayList<>();
		for (Waiting next = this.waiting.poll(); next != null; next = this.waiting.poll()) {
			all.add(next);
		}
		return all.isEmpty() ? Mono.empty()
				: this.queue.record(all.stream().map(Waiting::conclusion).toList())
					.timeout(LIMIT)
					.doOnNext((held) -> tell(all, held))
					.doOnError((failure) -> all.forEach((each) -> each.stored().tryEmitError(failure)))
					.onErrorComplete()
					.then();
	}

	private static void tell(List<Waiting> all, Set<UUID> held) {
		all.forEach((each) -> each.stored().tryEmitValue(held.contains(each.conclusion().notice().id())));
	}

	/** A conclusion and who waits for it. */
	private record Waiting(Conclusion conclusion, Sinks.One<Boolean> stored) {
	}

}
