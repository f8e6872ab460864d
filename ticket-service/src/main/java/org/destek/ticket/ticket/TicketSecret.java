package org.destek.ticket.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.destek.links.KeyRecords;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

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
			if (Files.notExists(file)) {
				create(file);
			}
			byte[] secret = Base64.getUrlDecoder().decode(Files.readString(file).strip());
			if (secret.length < SECRET_BYTES) {
				throw new IllegalArgumentException("too short");
			}
			return secret;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read or make the ticket secret in " + file, ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException(file + " is not 32 bytes in base64url; restore it from the backup, "
					+ "for access keys handed out before open nothing without it", ex);
		}
	}

	private static void create(Path file) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		byte[] secret = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		Path fresh = Files.createTempFile(folder, ".ticket", ".new",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
			// A hard link appears whole or not at all, and never replaces another's.
			Files.createLink(file, fresh);
		}
		catch (FileAlreadyExistsException ex) {
			// Another copy of the service was first: its file is the one to read.
			return;
		}
		finally {
			Files.delete(fresh);
		}
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
