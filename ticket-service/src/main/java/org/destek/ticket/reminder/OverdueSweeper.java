package org.destek.ticket.reminder;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.sweep.BatchSweep;
import org.destek.ticket.sweep.DueRow;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.worktime.WorkingCalendar;

/** Looks each minute for requests that wait too long, while the office is open. */
@Component
class OverdueSweeper {

	private static final Logger logger = LoggerFactory.getLogger(OverdueSweeper.class);

	private final OverdueReminder reminder;

	private final Topics topics;

	private final WorkingCalendar calendar;

	private final Clock clock;

	OverdueSweeper(OverdueReminder reminder, Topics topics, WorkingCalendar calendar, Clock clock) {
		this.reminder = reminder;
		this.topics = topics;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
	Mono<Void> sweep() {
		return Mono.defer(() -> Flux.fromIterable(this.topics.all())
			.filter((topic) -> this.calendar.isOpen(this.clock.instant()))
			.concatMap((topic) -> Flux.fromArray(OverdueLevel.values()).concatMap((level) -> remind(topic, level)))
			.then());
	}

	private Mono<Integer> remind(Topic topic, OverdueLevel level) {
		return new BatchSweep<>(logger, DueRow::ticketId, (due) -> this.reminder.remind(due.ticketId(), topic, level))
			.run(DueRow.START, (last) -> this.reminder.dueAfter(last, topic, level));
	}

}
