package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import org.destek.ticket.ticket.Attachment;
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
	 * @param text what is written, already checked
	 * @param files its files, in the writer's order
	 * @return the message's id; a problem when the ticket is closed for good
	 */
	@Transactional
	public Mono<UUID> reply(UUID ticketId, String text, List<Attachment> files) {
		return this.acts.reply(ticketId, text, List.of(), files, null);
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
