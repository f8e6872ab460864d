package org.destek.notification.mime.charset;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Decodes UTF-7 (RFC 2152), which Java does not know. */
public final class Utf7 {

	private Utf7() {
	}

	/**
	 * Decodes; what is none stays as it is.
	 * @param bytes what came
	 * @return the text
	 */
	public static String decode(byte[] bytes) {
		String raw = new String(bytes, StandardCharsets.ISO_8859_1);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < raw.length(); i++) {
			if (raw.charAt(i) != '+') {
				text.append(raw.charAt(i));
				continue;
			}
			int end = i + 1;
			while (end < raw.length() && isEncoded(raw.charAt(end))) {
				end++;
			}
			text.append((end == i + 1) ? "+" : letters(raw.substring(i + 1, end)));
			i = (end < raw.length() && raw.charAt(end) == '-') ? end : end - 1;
		}
		return text.toString();
	}

	private static String letters(String encoded) {
		byte[] bytes = Base64.getDecoder()
			.decode(encoded.substring(0, encoded.length() - ((encoded.length() % 4 != 1) ? 0 : 1)));
		return new String(bytes, 0, bytes.length - bytes.length % 2, StandardCharsets.UTF_16BE);
	}

	private static boolean isEncoded(char each) {
		return (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')
				|| each == '+' || each == '/';
	}

}
