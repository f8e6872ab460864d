package org.destek.links;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets behind all tokens: a file of lines
 * {@code <key id> <base64url of 32 bytes>}. The first line signs, every line verifies, so
 * a key is changed by putting a new line on top and taking the old one away once its
 * tokens have expired.
 */
public final class LinkKeys {

	private static final int SECRET_BYTES = 32;

	private final Map<String, byte[]> secrets;

	private final String activeId;

	private LinkKeys(Map<String, byte[]> secrets) {
		this.secrets = secrets;
		this.activeId = secrets.keySet().iterator().next();
	}

	/**
	 * Reads the key file, and makes it first when it is not there. Safe when several
	 * processes start at once: one of them makes the file, all read the same.
	 * @param file where the keys are, outside any repository
	 * @return the keys
	 * @throws IllegalStateException when the file holds no usable key; the message says
	 * which line
	 * @throws UncheckedIOException when the file cannot be read or made
	 */
	public static LinkKeys loadOrCreate(Path file) {
		return parse(file, SecretFile.loadOrCreate(file, LinkKeys::freshLine));
	}

	private static String freshLine() {
		byte[] secret = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		return "k1 " + Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
	}

	private static LinkKeys parse(Path file, String text) {
		Map<String, byte[]> secrets = new LinkedHashMap<>();
		for (String line : text.lines().filter((each) -> !each.isBlank()).toList()) {
			String[] parts = line.strip().split("\\s+");
			byte[] secret = (parts.length == 2) ? decode(parts[1]) : new byte[0];
			if (secret.length < SECRET_BYTES || secrets.put(parts[0], secret) != null) {
				throw new IllegalStateException("Line %d of %s is not '<key id> <base64url of 32 bytes>' with an own id"
					.formatted(secrets.size() + 1, file));
			}
		}
		if (secrets.isEmpty()) {
			throw new IllegalStateException("No key in " + file + "; delete the file to have one made");
		}
		return new LinkKeys(secrets);
	}

	private static byte[] decode(String text) {
		try {
			return Base64.getUrlDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	/** The keys' check values, by key id. */
	public Map<String, String> fingerprints() {
		Map<String, String> all = new LinkedHashMap<>();
		this.secrets.forEach((id, secret) -> all.put(id, KeyRecords.fingerprintOf(secret)));
		return all;
	}

	/**
	 * A secret for a library that signs by itself; another one once the key is changed.
	 * @param purpose what it signs
	 * @return base64url, of 256 bits
	 */
	public String secretFor(LinkPurpose purpose) {
		byte[] key = keyFor(this.activeId, purpose).orElseThrow();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
	}

	String activeId() {
		return this.activeId;
	}

	Optional<byte[]> keyFor(String keyId, LinkPurpose purpose) {
		return Optional.ofNullable(this.secrets.get(keyId)).map((secret) -> hmac(secret, purpose.label()));
	}

	Iterable<String> ids() {
		return this.secrets.keySet();
	}

	static byte[] hmac(byte[] key, String text) {
		return hmac(key, text.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] hmac(byte[] key, byte[] text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(text);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java platform", ex);
		}
	}

}
