package org.destek.ticket.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.telemetry.DiscreetFailure;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.worktime.WorkingCalendar;

/** Has the morning digests published once the office opens. */
@Component
class MorningDigestScheduler {

	private static final Logger logger = LoggerFactory.getLogger(MorningDigestScheduler.class);

	/** After that nobody needs a digest any more. */
	private static final Duration MORNING = Duration.ofHours(4);

	private static final int RETENTION_DAYS = 30;

	private final MorningDigests digests;

	private final DigestDays days;

	private final Topics topics;

	private final WorkingCalendar calendar;

	private final Clock clock;

	MorningDigestScheduler(MorningDigests digests, DigestDays days, Topics topics, WorkingCalendar calendar,
			Clock clock) {
		this.digests = digests;
		this.days = days;
		this.topics = topics;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT1M")
	Mono<Void> publish() {
		return Mono.defer(this::publishNow);
	}

	private Mono<Void> publishNow() {
		Instant now = this.clock.instant();
		LocalDate day = this.calendar.dayOf(now);
		return Mono.justOrEmpty(this.calendar.openingOn(day))
			.filter((opening) -> !now.isBefore(opening) && now.isBefore(opening.plus(MORNING)))
			.flatMap((opening) -> this.days.sentOn(day).collect(Collectors.toSet()))
			.flatMapMany(this::others)
			.concatMap((recipient) -> publish(recipient, day))
			.then();
	}

	/** Whoever's digest fails is tried again a minute later; the others have theirs. */
	private Mono<UUID> publish(DigestRecipient recipient, LocalDate day) {
		return this.digests.publish(recipient, day).onErrorResume(Exception.class, (failure) -> {
			logger.error("A morning digest is left for the next run: {}", DiscreetFailure.originOf(failure));
			return Mono.empty();
		});
	}

	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "P1D")
	Mono<Void> forget() {
		return Mono
			.defer(() -> this.days.forgetBefore(this.calendar.dayOf(this.clock.instant()).minusDays(RETENTION_DAYS))
				.then());
	}

	private Flux<DigestRecipient> others(Set<String> sent) {
		return Flux.fromIterable(DigestRecipient.allOf(this.topics)).filter((each) -> !sent.contains(each.address()));
	}

}
