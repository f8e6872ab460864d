package org.destek.ticket.report.monthly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.telemetry.DiscreetFailure;
import org.destek.ticket.people.People;
import org.destek.ticket.people.Person;
import org.destek.ticket.worktime.WorkingCalendar;

/** Has the reports of the last month published once the office opens in a month. */
@Component
class MonthlyReportScheduler {

	private static final Logger logger = LoggerFactory.getLogger(MonthlyReportScheduler.class);

	/** A service that was down on the first working day still tells it. */
	private static final int DAYS = 4;

	private final MonthlyReports reports;

	private final ReportMails mails;

	private final People people;

	private final WorkingCalendar calendar;

	private final Clock clock;

	MonthlyReportScheduler(MonthlyReports reports, ReportMails mails, People people, WorkingCalendar calendar,
			Clock clock) {
		this.reports = reports;
		this.mails = mails;
		this.people = people;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT35S", fixedDelayString = "PT1M")
	Mono<Void> publish() {
		return Mono.defer(this::publishNow);
	}

	private Mono<Void> publishNow() {
		Instant now = this.clock.instant();
		LocalDate thisMonth = this.calendar.dayOf(now).withDayOfMonth(1);
		LocalDate month = thisMonth.minusMonths(1);
		return Mono.justOrEmpty(openingOf(thisMonth))
			.filter((opening) -> isDue(opening, now))
			.flatMap((opening) -> this.mails.sentOf(month).collect(Collectors.toSet()))
			.flatMapMany(this::others)
			.concatMap((person) -> publish(person, month))
			.then();
	}

	/** When the office first opens in a month; empty when it never does. */
	private Optional<Instant> openingOf(LocalDate month) {
		return month.datesUntil(month.plusMonths(1))
			.flatMap((day) -> this.calendar.openingOn(day).stream())
			.findFirst();
	}

	private boolean isDue(Instant opening, Instant now) {
		LocalDate last = this.calendar.dayOf(opening).plusDays(DAYS);
		return !now.isBefore(opening) && this.calendar.dayOf(now).isBefore(last);
	}

	private Flux<Person> others(Set<String> sent) {
		Stream<Person> told = this.people.all()
			.stream()
			.filter((each) -> each.head() || !each.leads().isEmpty())
			.filter((each) -> !sent.contains(each.address()));
		return Flux.fromStream(told);
	}

	/** Whoever's report fails is tried again a minute later; the others have theirs. */
	private Mono<UUID> publish(Person person, LocalDate month) {
		return this.reports.publish(person, month).onErrorResume(Exception.class, (failure) -> {
			logger.error("A monthly report is left for the next run: {}", DiscreetFailure.originOf(failure));
			return Mono.empty();
		});
	}

}
