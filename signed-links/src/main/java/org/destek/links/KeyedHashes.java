package org.destek.links;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Short keyed hashes of words that were sent: they can be found again by who has the key,
 * and tell nobody else what was said.
 */
public final class KeyedHashes {

	/** Bytes that SHA-256 takes at once; a key of ours is shorter. */
	private static final int BLOCK = 64;

	private static final int INNER = 0x36;

	private static final int OUTER = 0x5C;

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

	/** What the key alone makes of a hash (RFC 2104) is computed once, not per text. */
	private static ToLongFunction<byte[]> hash(byte[] key) {
		MessageDigest inner = begun(key, INNER);
		MessageDigest outer = begun(key, OUTER);
		return (text) -> ByteBuffer.wrap(finished(outer, finished(inner, text))).getLong();
	}

	private static MessageDigest begun(byte[] key, int pad) {
		byte[] block = Arrays.copyOf(key, BLOCK);
		for (int i = 0; i < BLOCK; i++) {
			block[i] ^= (byte) pad;
		}
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(block);
			return digest;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

	private static byte[] finished(MessageDigest begun, byte[] text) {
		try {
			return ((MessageDigest) begun.clone()).digest(text);
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("A digest of the Java platform can be copied", ex);
		}
	}

}
