package org.destek.ticket.conversation;

import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a requester does with a ticket of theirs, as {@link StaffDesk} for the office. */
@Service
public class RequesterDesk {

	private final RequesterActs acts;

	RequesterDesk(RequesterActs acts) {
		this.acts = acts;
	}

	/**
	 * Writes to the office; reopens a solved ticket.
	 * @param ticketId the ticket
	 * @param written what is written
	 * @return the message's id; a problem when the ticket is closed for good
	 */
	@Transactional
	public Mono<UUID> reply(UUID ticketId, WrittenText written) {
		return this.acts.reply(ticketId, written, null);
	}

	/**
	 * Calls the ticket solved.
	 * @param ticketId the ticket
	 * @return done, also when it was solved already; a problem when it is closed for good
	 */
	@Transactional
	public Mono<Void> close(UUID ticketId) {
		return this.acts.close(ticketId, false);
	}

}
