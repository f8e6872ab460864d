package org.destek.notification.mime;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.charset.Charsets;

/**
 * Decodes header texts (RFC 2047). Neighbouring words are joined before they become
 * letters: many programs cut a letter's bytes in two.
 */
public final class EncodedWords {

	private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*+)\\?=");

	private EncodedWords() {
	}

	public static String decode(String raw) {
		if (!raw.contains("=?")) {
			return raw;
		}
		StringBuilder decoded = new StringBuilder();
		ByteArrayOutputStream pending = new ByteArrayOutputStream();
		String charset = null;
		Matcher word = WORD.matcher(raw);
		int end = 0;
		while (word.find()) {
			String between = raw.substring(end, word.start());
			String named = charsetOf(word.group(1));
			if (!between.isBlank() || !named.equals(charset)) {
				flush(pending, charset, decoded);
				decoded.append((between.isBlank() && charset != null) ? "" : between);
			}
			charset = named;
			pending.writeBytes(bytesOf(word.group(2), word.group(3)));
			end = word.end();
		}
		flush(pending, charset, decoded);
		return decoded.append(raw.substring(end)).toString();
	}

	/** The language of RFC 2231 may follow the charset after an asterisk. */
	private static String charsetOf(String named) {
		int language = named.indexOf('*');
		return ((language > 0) ? named.substring(0, language) : named).toLowerCase(Locale.ROOT);
	}

	private static void flush(ByteArrayOutputStream pending, @Nullable String charset, StringBuilder decoded) {
		decoded.append(Charsets.decode(pending.toByteArray(), charset));
		pending.reset();
	}

	private static byte[] bytesOf(String encoding, String text) {
		return encoding.equalsIgnoreCase("B") ? TransferDecoding.base64(text) : quotedPrintable(text);
	}

	private static byte[] quotedPrintable(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < text.length(); i++) {
			char each = text.charAt(i);
			int octet = (each == '=') ? TransferDecoding.hex(text, i + 1) : -1;
			bytes.write((octet >= 0) ? octet : (each == '_') ? ' ' : each);
			i += (octet >= 0) ? 2 : 0;
		}
		return bytes.toByteArray();
	}

}
