package org.destek.notification.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.charset.Charsets;

/**
 * Reads the names of transfer encodings (RFC 2045, section 6.1) as programs write them:
 * with semicolons, quotes or charsets behind. Notices where a body is encoded in another
 * way.
 */
final class TransferEncodings {

	private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

	private static final Pattern ESCAPE = Pattern.compile("=(?:[0-9A-F]{2}|\r?\n)");

	private static final Pattern HIGH_ESCAPES = Pattern.compile("=[C-F][0-9A-F]=[89AB][0-9A-F]");

	private static final Pattern WHOLE_BASE64 = Pattern.compile(
			"(?:(?:[A-Za-z0-9+/]{60,76}\\s+){1,400}(?:[A-Za-z0-9+/]{4}){0,19}|(?:[A-Za-z0-9+/]{4}){10,19})(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

	private static final int ENOUGH = 20_000;

	private TransferEncodings() {
	}

	static String named(@Nullable String header) {
		String value = (header != null) ? HeaderComments.removed(header).toLowerCase(Locale.ROOT) : "";
		String letters = OTHER.matcher(value).replaceAll("");
		if (letters.startsWith("quotedprintable")) {
			return "quoted-printable";
		}
		return letters.startsWith("base64") ? "base64" : value.split("[;,\\s]", 2)[0].strip();
	}

	/** Base64 that is labelled as plain: whole lines of it, and text in it. */
	static boolean isBase64(byte[] body) {
		String text = new String(body, StandardCharsets.ISO_8859_1).strip();
		if (text.length() > ENOUGH || !WHOLE_BASE64.matcher(text).matches()) {
			return false;
		}
		String decoded = Charsets.guess(TransferDecoding.base64(text));
		return decoded.indexOf(' ') > 0 && decoded.chars().noneMatch(TransferEncodings::isUnfit);
	}

	private static boolean isUnfit(int each) {
		return (each < ' ' && each != '\n' && each != '\r' && each != '\t') || each == 0x7F || each == 0xFFFD;
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
