package org.destek.links;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.ToLongFunction;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short keyed hashes of words that were sent: they can be found again by who has the key,
 * and tell nobody else what was said.
 */
public final class KeyedHashes {

	private final LinkKeys keys;

	public KeyedHashes(LinkKeys keys) {
		this.keys = keys;
	}

	/**
	 * The key that new hashes are made with.
	 * @return its id, to be kept beside them
	 */
	public String activeId() {
		return this.keys.activeId();
	}

	/**
	 * The hash under a key.
	 * @param keyId the key's id
	 * @return the first eight bytes of an HMAC-SHA-256, for use on one thread; empty when
	 * the key was taken away
	 */
	public Optional<ToLongFunction<byte[]>> under(String keyId) {
		return this.keys.keyFor(keyId, LinkPurpose.SENT_WORDS).map(KeyedHashes::hash);
	}

	private static ToLongFunction<byte[]> hash(byte[] key) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return (text) -> ByteBuffer.wrap(mac.doFinal(text)).getLong();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java platform", ex);
		}
	}

}
