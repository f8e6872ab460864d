package org.destek.ticket.report.monthly;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.people.Person;
import org.destek.ticket.report.Report;
import org.destek.ticket.report.ReportRequest;
import org.destek.ticket.report.Reporting;
import org.destek.ticket.topic.Topics;

/** Publishes the figures of a month for one of the office, once. */
@Service
class MonthlyReports {

	private final ReportMails mails;

	private final Reporting reporting;

	private final Topics topics;

	private final Outbox outbox;

	private final Clock clock;

	MonthlyReports(ReportMails mails, Reporting reporting, Topics topics, Outbox outbox, Clock clock) {
		this.mails = mails;
		this.reporting = reporting;
		this.topics = topics;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Publishes them, unless that was done.
	 * @param person who is told, of what they may see
	 * @param month the month's first day
	 * @return the event's id; empty when it was told already, when no request came, and
	 * while requests of the past are still measured
	 */
	@Transactional
	public Mono<UUID> publish(Person person, LocalDate month) {
		return this.reporting.report(person.viewer(), requestOf(month), Language.orFirst(person.language()))
			.filter((report) -> report.complete() && report.total().requests() > 0)
			.filterWhen((report) -> this.mails.claim(month, person.address(), this.clock.instant()))
			.flatMap((report) -> announce(person, report));
	}

	private static ReportRequest requestOf(LocalDate month) {
		return new ReportRequest(month.toString(), month.with(TemporalAdjusters.lastDayOfMonth()).toString(), null);
	}

	private Mono<UUID> announce(Person person, Report report) {
		Recipient recipient = new Recipient(person.address(), person.name(), person.language());
		return this.outbox.append(new OutgoingEvent("ticket-events", keyOf(person), ReportComposed.TYPE,
				report.from().toString(), ReportComposed.of(report, recipient, this.topics)));
	}

	/** It is about no ticket: those of one recipient keep their order. */
	private static UUID keyOf(Person person) {
		return UUID.nameUUIDFromBytes(person.address().getBytes(StandardCharsets.UTF_8));
	}

}
