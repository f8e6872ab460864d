package org.destek.ticket.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import org.destek.links.KeyRecords;
import org.destek.links.SecretFile;

/**
 * What this service can compute and a thief of its database cannot: keyed hashes
 * (HMAC-SHA-256), each purpose under a key of its own, derived from one secret in a file.
 */
@Component
public class TicketSecret {

	private static final int SECRET_BYTES = 32;

	private final byte[] secret;

	/** By purpose, each with its key: a hash takes a copy and sets nothing up. */
	private final Map<String, Mac> macs = new ConcurrentHashMap<>();

	@Autowired
	TicketSecret(TicketProperties properties, KeyRecords records) {
		this.secret = records.open(properties.secretFile(), "select from ticket",
				() -> loadOrCreate(properties.secretFile()),
				(secret) -> Map.of("secret", KeyRecords.fingerprintOf(secret)));
	}

	TicketSecret(TicketProperties properties) {
		this.secret = loadOrCreate(properties.secretFile());
	}

	/**
	 * Hashes a text for a purpose.
	 * @param purpose the label of the purpose; never to be changed
	 * @param text what to hash
	 * @return 32 bytes
	 */
	public byte[] hash(String purpose, String text) {
		try {
			Mac mac = (Mac) this.macs.computeIfAbsent(purpose, this::keyed).clone();
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("HmacSHA256 of every Java platform can be copied", ex);
		}
	}

	private Mac keyed(String purpose) {
		return mac(mac(this.secret).doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] loadOrCreate(Path file) {
		try {
			byte[] secret = Base64.getUrlDecoder().decode(SecretFile.loadOrCreate(file, TicketSecret::fresh).strip());
			if (secret.length < SECRET_BYTES) {
				throw new IllegalArgumentException("too short");
			}
			return secret;
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException(file + " is not 32 bytes in base64url; restore it from the backup, "
					+ "for access keys handed out before open nothing without it", ex);
		}
	}

	private static String fresh() {
		byte[] secret = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
	}

	private static Mac mac(byte[] key) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java platform", ex);
		}
	}

}
