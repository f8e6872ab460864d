package org.destek.gateway.backend.ticket;

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
 * Keeps the topics that ticket-service sent last, so that a page need not ask. When they
 * are older than their life, one page asks again. All others get the known topics
 * meanwhile, and so does that page when no answer comes.
 */
public final class TopicCache {

	/** How long a page waits that can do without. */
	private static final Duration AT_ONCE = Duration.ofMillis(500);

	/** How long a page waits for news of what it knows already. */
	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final Function<Locale, Mono<List<Topic>>> service;

	private final long life;

	private final LongSupplier nanoTime;

	private final Map<String, Entry> entries = new ConcurrentHashMap<>();

	/**
	 * An empty cache.
	 * @param service asks for the topics in a language
	 * @param life how long topics are given without asking again
	 * @param nanoTime as {@link System#nanoTime()}
	 */
	TopicCache(Function<Locale, Mono<List<Topic>>> service, Duration life, LongSupplier nanoTime) {
		this.service = service;
		this.life = life.toNanos();
		this.nanoTime = nanoTime;
	}

	/**
	 * The topics in a language, in the office's order.
	 * @return an error only while nothing is known
	 */
	public Mono<List<Topic>> in(Locale language) {
		return Mono.defer(() -> entry(language).topics());
	}

	/**
	 * One of the topics.
	 * @param slug its name in addresses
	 * @return empty when there is none of that name
	 */
	public Mono<Topic> topic(String slug, Locale language) {
		return in(language).flatMapIterable((topics) -> topics).filter((topic) -> topic.slug().equals(slug)).next();
	}

	/**
	 * The topics for a page that can do without: what is known at once, or nothing.
	 * @return never an error
	 */
	public Mono<List<Topic>> atOnce(Locale language) {
		return (entry(language).known != null) ? in(language) : in(language).timeout(AT_ONCE).onErrorReturn(List.of());
	}

	private Entry entry(Locale language) {
		return this.entries.computeIfAbsent(language.getLanguage(), (key) -> new Entry(language));
	}

	/** The topics of one language. */
	private final class Entry {

		private final Locale language;

		private final AtomicBoolean asking = new AtomicBoolean();

		private volatile @Nullable Known known;

		private Entry(Locale language) {
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
