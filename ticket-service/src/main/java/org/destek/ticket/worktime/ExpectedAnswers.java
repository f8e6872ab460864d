package org.destek.ticket.worktime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.worktime.WaitingTimes.Wait;

/**
 * What a new request may expect, per topic, from the last four weeks. Counted every five
 * minutes and kept in memory: whoever opens the form waits for no query.
 */
@Component
public class ExpectedAnswers {

	private static final Duration FOUR_WEEKS = Duration.ofDays(28);

	private final WaitingTimes waits;

	private final WorkingCalendar calendar;

	private final Clock clock;

	private final Map<String, ExpectedAnswer> byTopic = new ConcurrentHashMap<>();

	ExpectedAnswers(WaitingTimes waits, WorkingCalendar calendar, Clock clock) {
		this.waits = waits;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * What a request about a topic may expect.
	 * @param topic the topic's slug
	 * @return the figures; null while too little is known for an honest one
	 */
	public @Nullable ExpectedAnswer of(String topic) {
		return this.byTopic.get(topic);
	}

	@Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT5M")
	Mono<Void> count() {
		return Mono.defer(this::countNow);
	}

	private Mono<Void> countNow() {
		Instant now = this.clock.instant();
		return this.waits.since(now.minus(FOUR_WEEKS))
			.collect(HashMap<String, AnswerTimes>::new, (topics, wait) -> add(topics, wait, now))
			.doOnNext(this::keep)
			.then();
	}

	private void add(Map<String, AnswerTimes> topics, Wait wait, Instant now) {
		AnswerTimes times = topics.computeIfAbsent(wait.topic(), (topic) -> new AnswerTimes());
		if (wait.minutes() != null) {
			times.answered(wait.minutes(), wait.requests());
		}
		else if (wait.askedAt() != null) {
			Instant end = (wait.endedAt() != null) ? wait.endedAt() : now;
			times.waiting(this.calendar.minutesBetween(wait.askedAt(), end), wait.requests());
		}
	}

	private void keep(Map<String, AnswerTimes> topics) {
		this.byTopic.keySet().retainAll(topics.keySet());
		topics.forEach((topic, times) -> this.byTopic.compute(topic, (slug, past) -> times.expected().orElse(null)));
	}

}
