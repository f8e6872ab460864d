package org.destek.links;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;

/**
 * Codes that prove to read a mailbox: six digits, computed from a challenge by the
 * service that asks and by the service that mails, so that no event and no table holds
 * one (dynamic truncation of RFC 4226, section 5.3). Who checks a code counts the wrong
 * ones and forgets the challenge in time: a code alone has one chance in a million.
 */
public final class OneTimeCodes {

	private static final int MODULUS = 1_000_000;

	private final LinkKeys keys;

	public OneTimeCodes(LinkKeys keys) {
		this.keys = keys;
	}

	/**
	 * The code of a challenge.
	 * @param challenge its id, drawn at random
	 * @return six digits
	 */
	public String codeOf(UUID challenge) {
		return codeOf(this.keys.activeId(), challenge);
	}

	/**
	 * Whether a code that was typed is the challenge's, by whichever key.
	 * @param challenge its id
	 * @param typed the text without spaces
	 * @return whether it is right
	 */
	public boolean matches(UUID challenge, String typed) {
		boolean right = false;
		for (String keyId : this.keys.ids()) {
			right |= MessageDigest.isEqual(codeOf(keyId, challenge).getBytes(StandardCharsets.UTF_8),
					typed.getBytes(StandardCharsets.UTF_8));
		}
		return right;
	}

	private String codeOf(String keyId, UUID challenge) {
		byte[] key = this.keys.keyFor(keyId, LinkPurpose.ONE_TIME_CODE).orElseThrow();
		byte[] hash = LinkKeys.hmac(key, challenge.toString());
		int offset = hash[hash.length - 1] & 0xF;
		int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
		return String.format(Locale.ROOT, "%06d", number % MODULUS);
	}

}
