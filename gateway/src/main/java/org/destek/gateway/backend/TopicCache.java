package org.destek.gateway.backend;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The topics as ticket-service last told them, so that a page need not ask. Once they are
 * older than their life, one page asks again; all others are given what is known
 * meanwhile, and so is that page when no answer comes.
 */
final class TopicCache {

	/** How long a page waits for news of what it knows already. */
	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final Function<String, Mono<List<Topic>>> service;

	private final long life;

	private final LongSupplier nanoTime;

	private final Map<String, Entry> entries = new ConcurrentHashMap<>();

	/**
	 * An empty cache.
	 * @param service asks for the topics in a language
	 * @param life how long topics are given without asking again
	 * @param nanoTime as {@link System#nanoTime()}
	 */
	TopicCache(Function<String, Mono<List<Topic>>> service, Duration life, LongSupplier nanoTime) {
		this.service = service;
		this.life = life.toNanos();
		this.nanoTime = nanoTime;
	}

	/**
	 * The topics in a language.
	 * @return an error only while nothing is known
	 */
	Mono<List<Topic>> in(Locale language) {
		return Mono.defer(() -> entry(language).topics());
	}

	boolean knows(Locale language) {
		return entry(language).known != null;
	}

	private Entry entry(Locale language) {
		return this.entries.computeIfAbsent(language.getLanguage(), Entry::new);
	}

	/** The topics of one language. */
	private final class Entry {

		private final String language;

		private final AtomicBoolean asking = new AtomicBoolean();

		private volatile @Nullable Known known;

		private Entry(String language) {
			this.language = language;
		}

		private Mono<List<Topic>> topics() {
			Known last = this.known;
			if (last == null) {
				return ask();
			}
			if (isYoung(last) || !this.asking.compareAndSet(false, true)) {
				return Mono.just(last.topics());
			}
			return ask().timeout(PATIENCE)
				.onErrorResume((failure) -> Mono.fromSupplier(() -> keep(last.topics())))
				.doFinally((signal) -> this.asking.set(false));
		}

		private boolean isYoung(Known last) {
			return TopicCache.this.nanoTime.getAsLong() - last.since() < TopicCache.this.life;
		}

		private Mono<List<Topic>> ask() {
			return TopicCache.this.service.apply(this.language).map(List::copyOf).map(this::keep);
		}

		private List<Topic> keep(List<Topic> topics) {
			this.known = new Known(topics, TopicCache.this.nanoTime.getAsLong());
			return topics;
		}

	}

	/**
	 * What was told.
	 *
	 * @param since when that was, or when a question was last left without an answer
	 */
	private record Known(List<Topic> topics, long since) {
	}

}
