package org.destek.ticket.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.Audience;
import org.destek.ticket.event.MessageText;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.staffing.Audiences;
import org.destek.ticket.sweep.BatchSweep;
import org.destek.ticket.sweep.DueRow;
import org.destek.ticket.topic.Notices;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.worktime.WorkingCalendar;

/** Publishes that nobody answered in a topic's time, once for each wait and level. */
@Service
class OverdueReminder {

	private final WaitingTickets waiting;

	private final Tickets tickets;

	private final Messages messages;

	private final Audiences audiences;

	private final TicketEventPublisher publisher;

	private final WorkingCalendar calendar;

	private final Clock clock;

	OverdueReminder(WaitingTickets waiting, Tickets tickets, Messages messages, Audiences audiences,
			TicketEventPublisher publisher, WorkingCalendar calendar, Clock clock) {
		this.waiting = waiting;
		this.tickets = tickets;
		this.messages = messages;
		this.audiences = audiences;
		this.publisher = publisher;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The next batch of a topic's tickets that wait too long. */
	Flux<DueRow> dueAfter(DueRow last, Topic topic, OverdueLevel level) {
		return this.waiting.unreminded(topic.slug(), since(topic, level), level, last, BatchSweep.BATCH_SIZE);
	}

	/**
	 * Reminds of one, unless that was done meanwhile: copies of the service that do it at
	 * once do not remind of the same twice.
	 */
	@Transactional
	public Mono<Void> remind(UUID ticketId, Topic topic, OverdueLevel level) {
		return this.waiting.lockUnreminded(ticketId, since(topic, level), level)
			.flatMap((id) -> announce(id, topic, level).then(this.waiting.markReminded(id, level)));
	}

	private Mono<Void> announce(UUID ticketId, Topic topic, OverdueLevel level) {
		return this.tickets.find(ticketId)
			.zipWith(this.messages.lastOf(ticketId, Author.REQUESTER))
			.flatMap((both) -> announce(both.getT1(), both.getT2(), topic, level));
	}

	private Instant since(Topic topic, OverdueLevel level) {
		return this.calendar.before(this.clock.instant(), level.after(topic));
	}

	private Mono<Void> announce(Ticket ticket, Message message, Topic topic, OverdueLevel level) {
		Audience audience = (level == OverdueLevel.DEPUTY) ? deputyOf(topic) : this.audiences.ofWork(ticket, null);
		return audience.staff().isEmpty() ? Mono.empty()
				: this.publisher.publish(ticket, AnswerOverdue.TYPE, event(ticket, message, topic, level, audience));
	}

	private AnswerOverdue event(Ticket ticket, Message message, Topic topic, OverdueLevel level, Audience audience) {
		Instant since = Objects.requireNonNull(ticket.waitingSince());
		return new AnswerOverdue(this.publisher.reference(ticket), level, MessageText.of(message), ticket.requester(),
				ticket.assignee(), audience, message.attachments(),
				this.calendar.minutesBetween(since, this.clock.instant()), ticket.submittedAt(),
				this.calendar.after(since, topic.answerWithin()));
	}

	private static Audience deputyOf(Topic topic) {
		StaffMember deputy = topic.deputy();
		return (deputy == null || deputy.notices() == Notices.NONE) ? Audience.NOBODY
				: new Audience(List.of(deputy), null);
	}

}
