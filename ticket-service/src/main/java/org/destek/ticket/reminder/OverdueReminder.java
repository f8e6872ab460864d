package org.destek.ticket.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.destek.ticket.conversation.Audiences;
import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.Audience;
import org.destek.ticket.event.ToldRequester;
import org.destek.ticket.event.ToldText;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.Tickets;
import org.destek.ticket.topic.Notices;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.worktime.WorkingCalendar;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells that nobody answered in a topic's time, once a wait and level. */
@Service
class OverdueReminder {

	private static final int AT_ONCE = 20;

	private final WaitingTickets waiting;

	private final Tickets tickets;

	private final Messages messages;

	private final Audiences audiences;

	private final Announcements announcements;

	private final WorkingCalendar calendar;

	private final Clock clock;

	OverdueReminder(WaitingTickets waiting, Tickets tickets, Messages messages, Audiences audiences,
			Announcements announcements, WorkingCalendar calendar, Clock clock) {
		this.waiting = waiting;
		this.tickets = tickets;
		this.messages = messages;
		this.audiences = audiences;
		this.announcements = announcements;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Tells of tickets that wait too long, the longest waiting first, a bounded number at
	 * a time. Copies of the service that do it at once do not tell the same twice.
	 * @param topic whose tickets
	 * @param level how far up
	 * @return of how many it was told
	 */
	@Transactional
	public Mono<Long> tell(Topic topic, OverdueLevel level) {
		Duration allowed = level.after(topic);
		Instant since = this.calendar.before(this.clock.instant(), allowed);
		return this.waiting.lockUntold(topic.slug(), since, level, AT_ONCE)
			.collectList()
			.flatMapIterable((locked) -> locked)
			.concatMap((id) -> tell(id, topic, level))
			.count();
	}

	private Mono<UUID> tell(UUID ticketId, Topic topic, OverdueLevel level) {
		return this.tickets.find(ticketId)
			.zipWith(this.messages.lastOf(ticketId, Author.REQUESTER))
			.flatMap((both) -> tell(both.getT1(), both.getT2(), topic, level))
			.then(this.waiting.markTold(ticketId, level))
			.thenReturn(ticketId);
	}

	private Mono<Void> tell(Ticket ticket, Message message, Topic topic, OverdueLevel level) {
		Audience told = (level == OverdueLevel.DEPUTY) ? deputyOf(topic) : this.audiences.ofWork(ticket, null);
		return told.staff().isEmpty() ? Mono.empty()
				: this.announcements.tell(ticket, AnswerOverdue.TYPE, event(ticket, message, topic, level, told));
	}

	private AnswerOverdue event(Ticket ticket, Message message, Topic topic, OverdueLevel level, Audience told) {
		Instant since = Objects.requireNonNull(ticket.waitingSince());
		return new AnswerOverdue(this.announcements.about(ticket), level, ToldText.of(message),
				ToldRequester.of(ticket.requester()), ticket.assignee(), told, message.attachments(),
				this.calendar.minutesBetween(since, this.clock.instant()), ticket.submittedAt(),
				this.calendar.after(since, topic.answerWithin()));
	}

	private static Audience deputyOf(Topic topic) {
		StaffMember deputy = topic.deputy();
		return (deputy == null || deputy.notices() == Notices.NONE) ? Audience.NOBODY
				: new Audience(List.of(deputy), null);
	}

}
