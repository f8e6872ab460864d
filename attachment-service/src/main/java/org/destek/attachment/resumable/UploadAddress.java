package org.destek.attachment.resumable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an upload goes on: 192 random bits. Whoever knows them may write, finish and
 * cancel it, so they stand in no log and in no table.
 *
 * @param id URL-safe
 */
record UploadAddress(String id) {

	private static final int BYTES = 24;

	private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9_-]{32}");

	private static final SecureRandom RANDOM = new SecureRandom();

	static UploadAddress random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new UploadAddress(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** Empty when the text cannot be one. */
	static Optional<UploadAddress> parse(String text) {
		return SPELLING.matcher(text).matches() ? Optional.of(new UploadAddress(text)) : Optional.empty();
	}

	/** What the database knows of it. */
	byte[] digest() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.id.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

	@Override
	public String toString() {
		return "an upload";
	}

}
