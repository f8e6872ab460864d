package org.destek.gateway.backend.ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import org.destek.foundation.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

class TopicCacheTests {

	private static final Locale TURKISH = Language.TR.locale();

	private static final Duration LIFE = Duration.ofSeconds(10);

	private final AtomicLong now = new AtomicLong();

	/** What the service answers next; each question takes one. */
	private final List<Mono<List<Topic>>> answers = new ArrayList<>();

	private int questions;

	private final TopicCache cache = new TopicCache((language) -> answer(), LIFE, this.now::get);

	@Test
	void asksOnceInALife() {
		this.answers.addAll(List.of(told("staj"), told("bys")));
		assertKnown("staj");
		this.now.addAndGet(LIFE.toNanos() - 1);
		assertKnown("staj");
		this.now.addAndGet(1);
		assertKnown("bys");
		assertThat(this.questions).isEqualTo(2);
	}

	@Test
	void asksForEachLanguage() {
		this.answers.addAll(List.of(told("staj"), told("internship")));
		assertKnown("staj");
		StepVerifier.create(this.cache.in(Language.EN.locale()))
			.assertNext((topics) -> assertThat(topics.get(0).slug()).isEqualTo("internship"))
			.verifyComplete();
		assertKnown("staj");
	}

	@Test
	void givesWhatIsKnownWhileOneAsks() {
		Sinks.One<List<Topic>> late = Sinks.one();
		this.answers.addAll(List.of(told("staj"), late.asMono()));
		assertKnown("staj");
		this.now.addAndGet(LIFE.toNanos());
		List<String> asker = new ArrayList<>();
		Disposable asking = this.cache.in(TURKISH).subscribe((topics) -> asker.add(topics.get(0).slug()));
		assertKnown("staj");
		assertThat(asker).isEmpty();
		late.tryEmitValue(topics("bys"));
		assertThat(asker).containsExactly("bys");
		assertKnown("bys");
		assertThat(this.questions).isEqualTo(2);
		assertThat(asking.isDisposed()).isTrue();
	}

	@Test
	void givesWhatIsKnownForAnotherLifeWhenNoAnswerComes() {
		this.answers.addAll(List.of(told("staj"), Mono.error(new IllegalStateException("gone")), told("bys")));
		assertKnown("staj");
		this.now.addAndGet(LIFE.toNanos());
		assertKnown("staj");
		assertKnown("staj");
		assertThat(this.questions).isEqualTo(2);
		this.now.addAndGet(LIFE.toNanos());
		assertKnown("bys");
	}

	@Test
	void waitsNotLongForNewsOfWhatIsKnown() {
		StepVerifier.withVirtualTime(() -> {
			this.answers.addAll(List.of(told("staj"), Mono.never()));
			this.now.set(0);
			return this.cache.in(TURKISH)
				.doOnNext((topics) -> this.now.addAndGet(LIFE.toNanos()))
				.then(this.cache.in(TURKISH));
		})
			.thenAwait(Duration.ofMillis(500))
			.assertNext((topics) -> assertThat(topics.get(0).slug()).isEqualTo("staj"))
			.verifyComplete();
	}

	@Test
	void asksAgainAfterAnAskerWhoWentAway() {
		this.answers.addAll(List.of(told("staj"), Mono.never(), told("bys")));
		assertKnown("staj");
		this.now.addAndGet(LIFE.toNanos());
		// The page's reader hangs up while the question is under way.
		this.cache.in(TURKISH).subscribe().dispose();
		assertKnown("bys");
	}

	@Test
	void failsWhileNothingIsKnown() {
		this.answers.addAll(List.of(Mono.error(new IllegalStateException("gone")), told("staj")));
		StepVerifier.create(this.cache.in(TURKISH)).verifyErrorMessage("gone");
		assertKnown("staj");
	}

	@Test
	void tellsAPageThatCanDoWithoutWhatIsKnownOrNothing() {
		this.answers.addAll(List.of(Mono.error(new IllegalStateException("gone")), Mono.never(), told("staj")));
		StepVerifier.create(this.cache.atOnce(TURKISH)).expectNext(List.of()).verifyComplete();
		StepVerifier.create(this.cache.atOnce(TURKISH)).expectNext(List.of()).verifyComplete();
		assertKnown("staj");
		StepVerifier.create(this.cache.atOnce(TURKISH)).expectNext(topics("staj")).verifyComplete();
	}

	@Test
	void findsATopicByItsSlug() {
		this.answers.add(told("staj"));
		StepVerifier.create(this.cache.topic("staj", TURKISH)).expectNextCount(1).verifyComplete();
		StepVerifier.create(this.cache.topic("bys", TURKISH)).verifyComplete();
	}

	private void assertKnown(String slug) {
		StepVerifier.create(this.cache.in(TURKISH))
			.assertNext((topics) -> assertThat(topics).extracting(Topic::slug).containsExactly(slug))
			.verifyComplete();
	}

	private Mono<List<Topic>> answer() {
		return this.answers.get(this.questions++);
	}

	private static Mono<List<Topic>> told(String slug) {
		return Mono.just(topics(slug));
	}

	private static List<Topic> topics(String slug) {
		return List.of(new Topic(slug, slug, "d", null, false, null, null));
	}

}
