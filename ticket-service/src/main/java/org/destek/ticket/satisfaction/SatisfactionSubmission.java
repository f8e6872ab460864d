package org.destek.ticket.satisfaction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/** Takes what a requester says, as often as they change their mind. */
@Service
class SatisfactionSubmission {

	static final int MAX_COMMENT = 500;

	private static final EnumSet<HistoryAct> ACTS = EnumSet.of(HistoryAct.SATISFIED, HistoryAct.PARTLY_SATISFIED,
			HistoryAct.UNSATISFIED);

	private final Satisfactions satisfactions;

	private final Tickets tickets;

	private final TicketHistory history;

	private final Clock clock;

	SatisfactionSubmission(Satisfactions satisfactions, Tickets tickets, TicketHistory history, Clock clock) {
		this.satisfactions = satisfactions;
		this.tickets = tickets;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Keeps it, and in the ticket's history in place of what was said before.
	 * @param ticketId the ticket
	 * @param request what is said
	 * @return done; a problem when the ticket is closed for good, and an
	 * {@link InvalidFieldsException} with what is wrong
	 */
	@Transactional
	public Mono<Void> say(UUID ticketId, SatisfactionRequest request) {
		return Mono.fromSupplier(() -> checked(request))
			.flatMap((said) -> this.tickets.getLocked(ticketId).flatMap((ticket) -> keep(ticket, said)));
	}

	private Mono<Void> keep(Ticket ticket, Satisfaction said) {
		if (!TicketStatus.changeable().contains(ticket.status())) {
			return Mono.error(new ProblemException(ProblemKind.TICKET_CLOSED));
		}
		Instant now = this.clock.instant();
		return this.satisfactions.keep(ticket.id(), said, now)
			.then(this.history.forget(ticket.id(), ACTS))
			.then(this.history.requester(ticket.id(), said.answer().act(), said.comment(), now));
	}

	private static Satisfaction checked(SatisfactionRequest request) {
		List<FieldProblem> problems = new ArrayList<>();
		SatisfactionAnswer answer = SatisfactionAnswer.labelled(request.answer()).orElse(null);
		if (answer == null) {
			problems.add(problem("answer", "required"));
		}
		String comment = TypedText.text(request.comment());
		if (TypedText.length(comment) > MAX_COMMENT) {
			problems.add(problem("comment", "length"));
		}
		if (answer == null || !problems.isEmpty()) {
			throw new InvalidFieldsException(problems);
		}
		return new Satisfaction(answer, comment.isEmpty() ? null : comment);
	}

	private static FieldProblem problem(String field, String code) {
		return new FieldProblem(field, code, "satisfaction." + field + "." + code, List.of(MAX_COMMENT));
	}

}
