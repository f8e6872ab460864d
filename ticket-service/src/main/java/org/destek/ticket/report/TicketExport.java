package org.destek.ticket.report;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import org.destek.ticket.people.Viewer;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;

/** Hands out the tickets of a period without persons, a part at a time. */
@Service
class TicketExport {

	private static final int PART = 500;

	private final ReportReader reader;

	private final ReportedTickets tickets;

	TicketExport(ReportReader reader, ReportedTickets tickets) {
		this.reader = reader;
		this.tickets = tickets;
	}

	/**
	 * A part of the tickets.
	 * @param viewer who asks
	 * @param request for which days and which topic
	 * @param after where the part before ended; null for the first
	 * @return a problem for who may see none, and when the request is none
	 */
	Mono<Part> part(Viewer viewer, ReportRequest request, @Nullable String after) {
		return Mono.fromSupplier(() -> this.reader.read(request, viewer))
			.flatMap((query) -> this.tickets.after(query.scope(), place(after), PART).collectList())
			.map(Part::of);
	}

	private static ReportPlace place(@Nullable String after) {
		if (after == null) {
			return ReportPlace.START;
		}
		return ReportPlace.parse(after)
			.orElseThrow(() -> new InvalidFieldsException(
					List.of(new FieldProblem("after", "unknown", "desk.after.unknown", List.of()))));
	}

	/**
	 * A part.
	 *
	 * @param tickets its tickets, the oldest first
	 * @param next what to ask for the next part with; null when there is none
	 */
	record Part(List<ReportedTicket> tickets, @Nullable String next) {

		static Part of(List<ReportedTicket> tickets) {
			return new Part(tickets, (tickets.size() < PART) ? null : tickets.get(PART - 1).place().text());
		}

	}

}
