package org.destek.ticket.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.reminder.DigestRecipient.Duty;
import org.destek.ticket.reminder.MorningDigestDue.DigestTopic;
import org.destek.ticket.worktime.WorkingCalendar;

/** Publishes on a morning what waits for somebody, once a day. */
@Service
class MorningDigests {

	private static final int MAX_LISTED = 20;

	private final DigestDays days;

	private final WaitingTickets waiting;

	private final WorkingCalendar calendar;

	private final Outbox outbox;

	private final Clock clock;

	MorningDigests(DigestDays days, WaitingTickets waiting, WorkingCalendar calendar, Outbox outbox, Clock clock) {
		this.days = days;
		this.waiting = waiting;
		this.calendar = calendar;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Publishes it, unless that was done that day or nothing waits.
	 * @param recipient for whom it waits
	 * @param day the morning's date
	 * @return the event's id; empty when there was nothing to publish
	 */
	@Transactional
	public Mono<UUID> publish(DigestRecipient recipient, LocalDate day) {
		Instant now = this.clock.instant();
		return this.days.claim(day, recipient.address(), now)
			.filter((free) -> free)
			.flatMapMany((free) -> Flux.fromIterable(recipient.duties()))
			.concatMap((duty) -> waitingFor(recipient, duty, now))
			.collectList()
			.filter((topics) -> !topics.isEmpty())
			.flatMap((topics) -> announce(recipient, day, topics, now));
	}

	private Mono<DigestTopic> waitingFor(DigestRecipient recipient, Duty duty, Instant now) {
		Instant overdueSince = this.calendar.before(now, duty.topic().answerWithin());
		return this.waiting
			.of(duty.topic().slug(), overdueSince, duty.onlyMine() ? recipient.address() : null, MAX_LISTED)
			.filter((found) -> found.open() > 0)
			.map((found) -> DigestTopic.of(duty.topic().named(), found));
	}

	private Mono<UUID> announce(DigestRecipient recipient, LocalDate day, List<DigestTopic> topics, Instant now) {
		MorningDigestDue digest = new MorningDigestDue(Recipient.of(recipient.member()), day, topics, now);
		return this.outbox.append(
				new OutgoingEvent("ticket-events", keyOf(recipient), MorningDigestDue.TYPE, day.toString(), digest));
	}

	/** A digest is about no ticket: those of one recipient keep their order. */
	private static UUID keyOf(DigestRecipient recipient) {
		return UUID.nameUUIDFromBytes(recipient.address().getBytes(StandardCharsets.UTF_8));
	}

}
