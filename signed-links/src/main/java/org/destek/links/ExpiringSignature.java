package org.destek.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * A signed query that opens one thing until a time: {@code expires=…&key=…&signature=…},
 * a keyed hash (HMAC-SHA-256, 144 bits of it) over id and time.
 */
final class ExpiringSignature {

	private static final int SIGNATURE_BYTES = 18;

	private final LinkKeys keys;

	private final LinkPurpose purpose;

	private final Clock clock;

	ExpiringSignature(LinkKeys keys, LinkPurpose purpose, Clock clock) {
		this.keys = keys;
		this.purpose = purpose;
		this.clock = clock;
	}

	String queryFor(UUID id, Duration validity) {
		long expires = this.clock.instant().plus(validity).getEpochSecond();
		String keyId = this.keys.activeId();
		return "expires=%d&key=%s&signature=%s".formatted(expires, keyId, signature(keyId, id, expires));
	}

	boolean allows(UUID id, long expires, String keyId, String signature) {
		String expected = signature(keyId, id, expires);
		boolean genuine = !expected.isEmpty() && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
				signature.getBytes(StandardCharsets.UTF_8));
		return genuine && this.clock.instant().getEpochSecond() < expires;
	}

	private String signature(String keyId, UUID id, long expires) {
		return this.keys.keyFor(keyId, this.purpose)
			.map((key) -> LinkKeys.hmac(key, id + "|" + expires))
			.map((hash) -> Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, SIGNATURE_BYTES)))
			.orElse("");
	}

}
