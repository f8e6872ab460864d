package org.destek.notification.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The names of transfer encodings (RFC 2045, section 6.1) as programs write them: with
 * semicolons, quotes or charsets behind, or for a body that is encoded in another way.
 */
final class Encodings {

	private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

	private static final Pattern ESCAPE = Pattern.compile("=(?:[0-9A-F]{2}|\r?\n)");

	private static final Pattern HIGH_ESCAPES = Pattern.compile("=[C-F][0-9A-F]=[89AB][0-9A-F]");

	private static final int ENOUGH = 20_000;

	private Encodings() {
	}

	static String named(@Nullable String header) {
		String value = (header != null) ? HeaderComments.removed(header).toLowerCase(Locale.ROOT) : "";
		String letters = OTHER.matcher(value).replaceAll("");
		if (letters.startsWith("quotedprintable")) {
			return "quoted-printable";
		}
		return letters.startsWith("base64") ? "base64" : value.split("[;,\\s]", 2)[0].strip();
	}

	/**
	 * Quoted-printable that is labelled as plain: letters of UTF-8 written as it does.
	 */
	static boolean isQuotedPrintable(byte[] body) {
		String text = new String(body, 0, Math.min(body.length, ENOUGH), StandardCharsets.ISO_8859_1);
		if (!HIGH_ESCAPES.matcher(text).find() || text.chars().anyMatch((each) -> each > 126)) {
			return false;
		}
		return text.indexOf('=') >= 0 && ESCAPE.matcher(text).replaceAll("").indexOf('=') < 0;
	}

}
