package org.destek.ticket.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a signed-in browser shows: 256 random bits, of which the database has the digest
 * alone.
 *
 * @param text the bits, in base64url
 */
record SessionToken(String text) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	static SessionToken draw() {
		byte[] bits = new byte[BYTES];
		RANDOM.nextBytes(bits);
		return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
	}

	/** SHA-256: so many random bits need no slow digest. */
	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** Opens the desk: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "SessionToken";
	}

}
