package org.destek.ticket.humancheck;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import com.google.crypto.tink.Aead;

/** Turns a human check into an id that nobody else can read, make or alter, and back. */
final class HumanCheckSeal {

	private static final byte[] PURPOSE = "human-check".getBytes(StandardCharsets.UTF_8);

	/**
	 * Sealed, it is 63 bytes: whole groups of base64, so that no two ids mean the same.
	 */
	private static final int PLAIN_BYTES = 1 + HumanCheck.LENGTH + Long.BYTES + 2 * Long.BYTES;

	private static final int MAX_ID_LENGTH = 128;

	private static final byte VERSION = 1;

	private final Aead aead;

	HumanCheckSeal(Aead aead) {
		this.aead = aead;
	}

	String seal(HumanCheck check) {
		ByteBuffer plain = ByteBuffer.allocate(PLAIN_BYTES)
			.put(VERSION)
			.put(check.digits().getBytes(StandardCharsets.US_ASCII))
			.putLong(check.expiresAt().getEpochSecond())
			.putLong(check.nonce().getMostSignificantBits())
			.putLong(check.nonce().getLeastSignificantBits());
		try {
			return Base64.getUrlEncoder().withoutPadding().encodeToString(this.aead.encrypt(plain.array(), PURPOSE));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A human check cannot be sealed", ex);
		}
	}

	/**
	 * The check behind an id, expired or not; empty for an id that was not sealed here.
	 */
	Optional<HumanCheck> open(String id) {
		if (id.length() > MAX_ID_LENGTH) {
			return Optional.empty();
		}
		try {
			ByteBuffer plain = ByteBuffer.wrap(this.aead.decrypt(Base64.getUrlDecoder().decode(id), PURPOSE));
			return (plain.get() == VERSION) ? Optional.of(read(plain)) : Optional.empty();
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			// Whatever does not open was not sealed here: the same as a forged one.
			return Optional.empty();
		}
	}

	private static HumanCheck read(ByteBuffer plain) {
		byte[] digits = new byte[HumanCheck.LENGTH];
		plain.get(digits);
		return new HumanCheck(new String(digits, StandardCharsets.US_ASCII), Instant.ofEpochSecond(plain.getLong()),
				new UUID(plain.getLong(), plain.getLong()));
	}

}
