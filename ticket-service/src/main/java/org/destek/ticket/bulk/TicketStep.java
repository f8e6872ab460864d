package org.destek.ticket.bulk;

import java.util.UUID;

import reactor.core.publisher.Mono;

import org.destek.ticket.staffing.StaffActor;

/** What is done with each of several tickets. */
@FunctionalInterface
interface TicketStep {

	/** Does it, in the caller's transaction. */
	Mono<?> run(UUID ticketId, StaffActor by);

}
