package org.destek.ticket.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.destek.ticket.topic.Topics;
import org.destek.ticket.worktime.WorkingCalendar;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has everybody of the office told what waits, once they open. */
@Component
class MorningTeller {

	/** Whoever starts later than that knows by themselves what waits. */
	private static final Duration MORNING = Duration.ofHours(4);

	private static final int DAYS_KEPT = 30;

	private final MorningDigests digests;

	private final DigestDays days;

	private final Topics topics;

	private final WorkingCalendar calendar;

	private final Clock clock;

	MorningTeller(MorningDigests digests, DigestDays days, Topics topics, WorkingCalendar calendar, Clock clock) {
		this.digests = digests;
		this.days = days;
		this.topics = topics;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT1M")
	Mono<Void> tell() {
		return Mono.defer(this::tellNow);
	}

	private Mono<Void> tellNow() {
		Instant now = this.clock.instant();
		LocalDate day = this.calendar.dayOf(now);
		return Mono.justOrEmpty(this.calendar.openingOn(day))
			.filter((opening) -> !now.isBefore(opening) && now.isBefore(opening.plus(MORNING)))
			.flatMap((opening) -> this.days.toldOn(day).collect(Collectors.toSet()))
			.flatMapMany(this::others)
			.concatMap((recipient) -> this.digests.tell(recipient, day))
			.then();
	}

	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "P1D")
	Mono<Void> forget() {
		return Mono
			.defer(() -> this.days.forgetBefore(this.calendar.dayOf(this.clock.instant()).minusDays(DAYS_KEPT)).then());
	}

	private Flux<DigestRecipient> others(Set<String> told) {
		return Flux.fromIterable(DigestRecipient.allOf(this.topics)).filter((each) -> !told.contains(each.address()));
	}

}
