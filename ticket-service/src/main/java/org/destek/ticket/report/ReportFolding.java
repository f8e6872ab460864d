package org.destek.ticket.report;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.worktime.WorkingCalendar;

/** Measures tickets by the office's calendar and keeps what the report counts. */
@Service
class ReportFolding {

	private static final String UNIT_OF_MAILS = "mail.unit";

	private final ReportRows rows;

	private final WorkingCalendar calendar;

	private final Sentences sentences;

	ReportFolding(ReportRows rows, WorkingCalendar calendar, Sentences sentences) {
		this.rows = rows;
		this.calendar = calendar;
		this.sentences = sentences;
	}

	/**
	 * Measures tickets that acts changed.
	 * @param limit how many changes at most
	 * @return how many there were; 0 also while another copy measures
	 */
	@Transactional
	public Mono<Integer> foldChanged(int limit) {
		return fold(this.rows.lockForChanged(), this.rows.takeChanged(limit));
	}

	/**
	 * Measures the next tickets from before there was a report.
	 * @param limit how many at most
	 * @return how many there were; 0 once all are measured
	 */
	@Transactional
	public Mono<Integer> foldOld(int limit) {
		return fold(this.rows.lockForOld(), this.rows.takeOld(limit));
	}

	private Mono<Integer> fold(Mono<Boolean> lock, Flux<UUID> taken) {
		return lock.flatMap((alone) -> taken.collectList()).delayUntil(this::measure).map(List::size).defaultIfEmpty(0);
	}

	private Mono<Long> measure(Collection<UUID> tickets) {
		return tickets.isEmpty() ? Mono.empty()
				: this.rows.facts(new LinkedHashSet<>(tickets)).map(this::row).collectList().flatMap(this.rows::keep);
	}

	private ReportRow row(ReportFacts facts) {
		return new ReportRow(facts.id(), facts.topic(), unit(facts.unit()), facts.channel(), facts.receivedAt(),
				this.calendar.dayOf(facts.receivedAt()), this.calendar.hourOf(facts.receivedAt()),
				(facts.answerMinutes() != null) ? facts.answerMinutes()
						: minutes(facts.receivedAt(), facts.answeredAt()),
				minutes(facts.receivedAt(), facts.solvedAt()), facts.reopened(), facts.answeredBy(),
				facts.satisfaction());
	}

	private String unit(String typed) {
		Set<String> ofMails = Stream.of(Language.values())
			.map((each) -> this.sentences.say(each, UNIT_OF_MAILS))
			.collect(Collectors.toSet());
		return ofMails.contains(typed) ? "" : CountedUnit.of(typed);
	}

	private @Nullable Integer minutes(Instant from, @Nullable Instant to) {
		return (to != null) ? Math.toIntExact(this.calendar.minutesBetween(from, to)) : null;
	}

}
