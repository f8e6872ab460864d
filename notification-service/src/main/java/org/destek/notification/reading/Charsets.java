package org.destek.notification.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into letters, whatever the mail says about them. What claims to be Western
 * European is read as Turkish: the two differ in six letters, and mails to a Turkish
 * university hold ş, not þ.
 */
final class Charsets {

	private static final Charset TURKISH = Charset.forName("windows-1254");

	private static final Set<String> WESTERN = Set.of("iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252",
			"iso-8859-9", "latin5", "us-ascii", "ascii", "ansi_x3.4-1968");

	private Charsets() {
	}

	/**
	 * Decodes; never fails.
	 * @param bytes what came
	 * @param declared the charset that the mail names
	 * @return the text, {@code U+FFFD} for what is none
	 */
	static String decode(byte[] bytes, @Nullable String declared) {
		Charset charset = lookUp(declared);
		if (charset == null) {
			return guess(bytes);
		}
		return charset.equals(StandardCharsets.UTF_8) ? guess(bytes) : new String(bytes, charset);
	}

	/** Bytes that are no UTF-8 are Turkish, even when UTF-8 was promised. */
	static String guess(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return isMostlyUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, TURKISH);
		}
	}

	/** One damaged letter, or one cut off at the limit, must not garble all others. */
	private static boolean isMostlyUtf8(byte[] bytes) {
		int good = 0;
		for (int i = 0; i + 1 < bytes.length; i++) {
			boolean lead = (bytes[i] & 0xE0) == 0xC0 || (bytes[i] & 0xF0) == 0xE0;
			good += (lead && (bytes[i + 1] & 0xC0) == 0x80) ? 1 : 0;
		}
		String text = new String(bytes, StandardCharsets.UTF_8);
		long bad = text.chars().filter((each) -> each == 0xFFFD).count();
		return good > 2 * bad;
	}

	private static @Nullable Charset lookUp(@Nullable String declared) {
		String name = (declared != null) ? declared.strip().toLowerCase(Locale.ROOT) : "";
		if (WESTERN.contains(name)) {
			return name.endsWith("ascii") || name.startsWith("ansi") ? null : TURKISH;
		}
		try {
			return name.isEmpty() ? null : Charset.forName(name);
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

}
