package org.destek.notification.imap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What makes a mail the same mail when it comes again: who wrote what, not the lines that
 * servers put on top of it on the way.
 */
final class MailFingerprint {

	private static final List<String> WRITTEN = List.of("Message-ID", "From", "To", "Cc", "Subject", "Date",
			"Content-Type", "Content-Transfer-Encoding");

	private static final int LONGEST_ID = 998;

	private final MessageDigest digest = sha256();

	private final String messageId;

	/**
	 * Begins with a mail's beginning.
	 * @param first its first bytes, with all headers
	 */
	MailFingerprint(byte[] first) {
		int body = endOfHeaders(first);
		InternetHeaders headers = headers(first, body);
		for (String name : WRITTEN) {
			this.digest.update((name + ":" + headers.getHeader(name, "\n") + "\n").getBytes(StandardCharsets.UTF_8));
		}
		this.digest.update(first, body, first.length - body);
		this.messageId = plain(headers.getHeader("Message-ID", null));
	}

	void add(byte[] more) {
		this.digest.update(more);
	}

	/** The Message-ID; empty when there is none. */
	String messageId() {
		return this.messageId;
	}

	/** The hash, in hexadecimal; what was added counts. */
	String sha256Hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	/** Where the body begins; the end when there is none. */
	static int endOfHeaders(byte[] mail) {
		for (int at = 0; at < mail.length - 1; at++) {
			if (mail[at] == '\n' && (mail[at + 1] == '\n' || follows(mail, at + 1))) {
				return at + 1;
			}
		}
		return mail.length;
	}

	private static boolean follows(byte[] mail, int at) {
		return mail[at] == '\r' && at + 1 < mail.length && mail[at + 1] == '\n';
	}

	private static InternetHeaders headers(byte[] mail, int length) {
		try {
			return new InternetHeaders(new ByteArrayInputStream(mail, 0, length), true);
		}
		catch (MessagingException | RuntimeException ex) {
			return new InternetHeaders();
		}
	}

	private static String plain(@Nullable String id) {
		String text = (id != null) ? id.replaceAll("[\\s\\p{Cntrl}]+", "") : "";
		return text.substring(0, Math.min(text.length(), LONGEST_ID));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

}
