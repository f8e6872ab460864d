package org.destek.ticket.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.reminder.WaitingTickets.Oldest;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.worktime.WorkingCalendar;

/** Counts what waits twice a minute, for a scrape must not wait for the database. */
@Component
class WaitingGauges {

	private final WaitingTickets waiting;

	private final Topics topics;

	private final WorkingCalendar calendar;

	private final Clock clock;

	private final MeterRegistry meters;

	private final Map<String, Figures> byTopic = new ConcurrentHashMap<>();

	WaitingGauges(WaitingTickets waiting, Topics topics, WorkingCalendar calendar, Clock clock, MeterRegistry meters) {
		this.waiting = waiting;
		this.topics = topics;
		this.calendar = calendar;
		this.clock = clock;
		this.meters = meters;
		topics.all().forEach((each) -> register(each.slug()));
	}

	@Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT30S")
	Mono<Void> count() {
		return Mono.defer(this::countNow);
	}

	private Mono<Void> countNow() {
		Instant now = this.clock.instant();
		List<Topic> all = List.copyOf(this.topics.all());
		List<String> slugs = all.stream().map(Topic::slug).toList();
		follow(slugs);
		return this.waiting
			.oldest(slugs, all.stream().map((each) -> this.calendar.before(now, each.answerWithin())).toList())
			.doOnNext((oldest) -> this.byTopic.put(oldest.topic(), figures(oldest, now)))
			.then();
	}

	private Figures figures(Oldest oldest, Instant now) {
		Instant since = oldest.since();
		return new Figures((since != null) ? this.calendar.minutesBetween(since, now) : 0, oldest.overdue());
	}

	/** A topic that is new in the file is counted, one that has left it is not. */
	private void follow(List<String> slugs) {
		slugs.forEach(this::register);
		this.byTopic.keySet().retainAll(slugs);
	}

	private void register(String topic) {
		Gauge.builder("destek.tickets.oldest.unanswered", () -> of(topic).oldestMinutes())
			.description("How long the oldest unanswered request waits, in working minutes")
			.baseUnit("minutes")
			.tag("topic", topic)
			.register(this.meters);
		Gauge.builder("destek.tickets.overdue", () -> of(topic).overdue())
			.description("Requests that wait longer than their topic allows")
			.tag("topic", topic)
			.register(this.meters);
	}

	private Figures of(String topic) {
		return this.byTopic.getOrDefault(topic, new Figures(0, 0));
	}

	private record Figures(long oldestMinutes, long overdue) {
	}

}
