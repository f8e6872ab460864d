package org.destek.ticket.conversation;

import java.util.UUID;

import org.destek.ticket.topic.StaffMember;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets held replies count, or throws them away, as whom they claim to come from says. */
@Service
public class HeldReplyRelease {

	/**
	 * Lets a reply count as what the entry's people wrote, its command included.
	 * @param ticketId the ticket
	 * @param heldId the reply
	 * @param by the entry that it was held for
	 * @return done; a problem when nothing of that id is held for the entry
	 */
	@Transactional
	public Mono<Void> release(UUID ticketId, UUID heldId, StaffMember by) {
		return Mono.error(new UnsupportedOperationException());
	}

	/**
	 * Throws a reply away.
	 * @param ticketId the ticket
	 * @param heldId the reply
	 * @param by the entry that it was held for
	 * @return done; a problem when nothing of that id is held for the entry
	 */
	@Transactional
	public Mono<Void> discard(UUID ticketId, UUID heldId, StaffMember by) {
		return Mono.error(new UnsupportedOperationException());
	}

}
