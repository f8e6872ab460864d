package org.destek.ticket.idempotency;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Does what is posted to a ticket once a key. */
@Service
public class RepeatablePosts {

	private final IdempotencyKeys keys;

	RepeatablePosts(IdempotencyKeys keys) {
		this.keys = keys;
	}

	/**
	 * Does it, or finds what doing it made. A repeat at the same moment waits for the
	 * first one; what fails binds no key.
	 * @param key the sender's key
	 * @param ticketId the ticket that is written to
	 * @param asked all that is asked for; who asks belongs to it
	 * @param act what to do, joining this transaction
	 * @return the id of what was made, now or the first time; or a problem when the key
	 * is bound to something else
	 */
	@Transactional
	public Mono<UUID> once(UUID key, UUID ticketId, Object asked, Mono<UUID> act) {
		Mono<UUID> first = act.delayUntil((made) -> this.keys.note(key, made));
		return this.keys.claim(key, asked, ticketId).flatMap((free) -> free ? first : this.keys.made(key, asked));
	}

}
