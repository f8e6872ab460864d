package org.destek.notification.mime.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into letters, whatever the mail says about them. What can only be UTF-8 is
 * that, whatever it is called. What claims to be Western European is read as Turkish
 * unless its words show otherwise: the two differ in six letters, and mails to a Turkish
 * university hold ş, not þ.
 */
public final class Charsets {

	private static final Charset TURKISH = Charset.forName("windows-1254");

	private static final Charset WESTERN = Charset.forName("windows-1252");

	private Charsets() {
	}

	/**
	 * Decodes; never fails.
	 * @param bytes what came
	 * @param declared the charset that the mail names
	 * @return the text, {@code U+FFFD} for what is none
	 */
	public static String decode(byte[] bytes, @Nullable String declared) {
		String name = CharsetNames.cleaned(declared);
		if (name.endsWith("utf-7")) {
			return Utf7.decode(bytes);
		}
		if (CharsetNames.isWestern(name)) {
			return (isUtf8(bytes) || isMostlyUtf8(bytes)) ? guess(bytes) : western(bytes);
		}
		Charset charset = CharsetNames.find(name);
		if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
			return guess(bytes);
		}
		boolean single = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
		boolean other = single && (isUtf8(bytes) || isMostlyUtf8(bytes));
		return other ? guess(bytes) : new String(bytes, charset);
	}

	/** Bytes that are no UTF-8 are Turkish, even when UTF-8 was promised. */
	public static String guess(byte[] bytes) {
		String strict = strictUtf8(bytes);
		if (strict != null) {
			return strict;
		}
		return isMostlyUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, TURKISH);
	}

	private static String western(byte[] bytes) {
		String turkish = new String(bytes, TURKISH);
		return WesternLetters.areMeant(turkish) ? new String(bytes, WESTERN) : turkish;
	}

	private static boolean isUtf8(byte[] bytes) {
		return strictUtf8(bytes) != null;
	}

	private static @Nullable String strictUtf8(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
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

}
