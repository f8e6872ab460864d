package org.destek.ticket.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The keys that open tickets: computed from ticket and idempotency key, so that a repeat
 * of a submission gets the same one, and kept nowhere.
 */
@Component
public class AccessKeys {

	private final TicketSecret secret;

	AccessKeys(TicketSecret secret) {
		this.secret = secret;
	}

	/**
	 * Computes a ticket's key.
	 * @param ticketId the ticket
	 * @param idempotencyKey what its submission was sent with
	 * @return the key, 43 characters, URL-safe
	 */
	public String keyOf(UUID ticketId, UUID idempotencyKey) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(this.secret.hash("access-key", ticketId + "|" + idempotencyKey));
	}

	/**
	 * What the ticket's row keeps of a key.
	 * @param accessKey the key, genuine or not
	 * @return its SHA-256
	 */
	public static byte[] hashOf(String accessKey) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(accessKey.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

}
