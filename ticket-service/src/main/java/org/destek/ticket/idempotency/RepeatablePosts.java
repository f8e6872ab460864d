package org.destek.ticket.idempotency;

import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what is posted to a ticket once a key. */
@Service
public class RepeatablePosts {

	private final IdempotencyKeys keys;

	private final Fingerprints fingerprints;

	RepeatablePosts(IdempotencyKeys keys, Fingerprints fingerprints) {
		this.keys = keys;
		this.fingerprints = fingerprints;
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
		byte[] fingerprint = this.fingerprints.of(asked);
		Mono<UUID> first = act.delayUntil((made) -> this.keys.note(key, made));
		return this.keys.claim(key, fingerprint, ticketId)
			.flatMap((free) -> free ? first : this.keys.find(key).map((bound) -> bound.madeOf(fingerprint)));
	}

}
