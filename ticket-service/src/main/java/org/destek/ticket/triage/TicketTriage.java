package org.destek.ticket.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketAct;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.worktime.WorkingCalendar;

/**
 * Sorts tickets. Each act locks the ticket, and is noted once: what it is already is done
 * without a word. A ticket that is closed for good takes none.
 */
@Service
@Transactional(noRollbackFor = { ProblemException.class, TooManyTagsException.class })
public class TicketTriage {

	private final Tickets tickets;

	private final Triages triages;

	private final TicketHistory history;

	private final WorkingCalendar calendar;

	private final Clock clock;

	TicketTriage(Tickets tickets, Triages triages, TicketHistory history, WorkingCalendar calendar, Clock clock) {
		this.tickets = tickets;
		this.triages = triages;
		this.history = history;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Says how urgent a ticket is.
	 * @param ticketId the ticket
	 * @param by who says so
	 * @param priority how urgent
	 * @return done; a problem when it is closed for good
	 */
	public Mono<Void> prioritize(UUID ticketId, StaffActor by, Priority priority) {
		return change(ticketId, by, (triage) -> triage.with(priority), HistoryAct.PRIORITY, priority.label());
	}

	/**
	 * Gives a ticket tags.
	 * @param ticketId the ticket
	 * @param by who gives them
	 * @param tags which it is to have besides those that it has
	 * @return done; a {@link TooManyTagsException} when they are too many
	 */
	public Mono<Void> tag(UUID ticketId, StaffActor by, Collection<Tag> tags) {
		return change(ticketId, by, (triage) -> triage.with(tags), HistoryAct.TAG, inWords(tags));
	}

	/**
	 * Takes a tag off a ticket.
	 * @param ticketId the ticket
	 * @param by who does it
	 * @param tag which
	 * @return done, also when it had none of that name
	 */
	public Mono<Void> untag(UUID ticketId, StaffActor by, Tag tag) {
		return change(ticketId, by, (triage) -> triage.without(tag), HistoryAct.UNTAG, tag.text());
	}

	/**
	 * Says by when a ticket is to be done.
	 * @param ticketId the ticket
	 * @param by who says so
	 * @param day the last day for it; null when only the topic's time counts again
	 * @return done
	 */
	public Mono<Void> due(UUID ticketId, StaffActor by, @Nullable LocalDate day) {
		var end = (day != null) ? this.calendar.startOf(day.plusDays(1)).minusSeconds(60) : null;
		return change(ticketId, by, (triage) -> triage.due(end), HistoryAct.DUE, (day != null) ? day.toString() : null);
	}

	private Mono<Void> change(UUID ticketId, StaffActor by, UnaryOperator<Triage> sort, HistoryAct what,
			@Nullable String detail) {
		return this.tickets.getLocked(ticketId)
			.doOnNext((ticket) -> TicketAct.SORT.in(ticket.status()))
			.zipWhen((ticket) -> this.triages.of(ticket.id()))
			.filter((both) -> !sort.apply(both.getT2()).equals(both.getT2()))
			.flatMap((both) -> keep(both.getT1(), by, sort.apply(both.getT2()), what, detail));
	}

	private Mono<Void> keep(Ticket ticket, StaffActor by, Triage triage, HistoryAct what, @Nullable String detail) {
		return this.triages.change(ticket.id(), triage)
			.then(this.history.staff(ticket.id(), what, by.agent(), detail, this.clock.instant()));
	}

	private static String inWords(Collection<Tag> tags) {
		return tags.stream().map(Tag::text).collect(Collectors.joining(", "));
	}

}
