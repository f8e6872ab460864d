package org.destek.notification.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.charset.Charsets;

/**
 * A header of a value and parameters, such as Content-Type: quoted or not, split and
 * encoded (RFC 2231), or encoded as no standard allows (RFC 2047 in quotes), which most
 * mails with Turkish file names are.
 *
 * @param value in lower case, empty when there is none
 * @param parameters names in lower case, values as they were written
 */
public record HeaderParameters(String value, Map<String, String> parameters) {

	private static final int MOST_PIECES = 100;

	static HeaderParameters of(@Nullable String header) {
		List<String> pieces = pieces((header != null) ? header : "");
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String piece : pieces.subList(1, pieces.size())) {
			int equals = piece.indexOf('=');
			if (equals > 0) {
				String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
				parameters.putIfAbsent(name, unquoted(piece.substring(equals + 1).strip()));
			}
		}
		return new HeaderParameters(HeaderComments.removed(pieces.get(0)).strip().toLowerCase(Locale.ROOT), parameters);
	}

	/** A parameter's text, put together and decoded. */
	@Nullable String get(String name) {
		String extended = this.parameters.get(name + "*");
		if (extended != null) {
			return decoded(List.of(extended), List.of(true));
		}
		String plain = this.parameters.get(name);
		return (plain != null) ? EncodedWords.decode(plain) : joined(name);
	}

	private @Nullable String joined(String name) {
		List<String> values = new ArrayList<>();
		List<Boolean> encoded = new ArrayList<>();
		for (int i = 0; i < MOST_PIECES; i++) {
			String plain = this.parameters.get(name + "*" + i);
			String extended = this.parameters.get(name + "*" + i + "*");
			if (plain == null && extended == null) {
				break;
			}
			values.add((extended != null) ? extended : (plain != null) ? plain : "");
			encoded.add(extended != null);
		}
		return values.isEmpty() ? null : EncodedWords.decode(decoded(values, encoded));
	}

	/** The first encoded value begins with charset and language: {@code UTF-8''…}. */
	private static String decoded(List<String> values, List<Boolean> encoded) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		String charset = null;
		for (int i = 0; i < values.size(); i++) {
			String value = values.get(i);
			int language = (i == 0 && encoded.get(0)) ? value.indexOf('\'') : -1;
			int text = (language >= 0) ? value.indexOf('\'', language + 1) : -1;
			if (text > 0) {
				charset = value.substring(0, language);
				value = value.substring(text + 1);
			}
			bytes.writeBytes(encoded.get(i) ? percentDecoded(value) : value.getBytes(StandardCharsets.UTF_8));
		}
		return Charsets.decode(bytes.toByteArray(), charset);
	}

	private static byte[] percentDecoded(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < text.length(); i++) {
			int octet = (text.charAt(i) == '%') ? TransferDecoding.hex(text, i + 1) : -1;
			bytes.writeBytes((octet >= 0) ? new byte[] { (byte) octet }
					: text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
			i += (octet >= 0) ? 2 : 0;
		}
		return bytes.toByteArray();
	}

	/** Splits at semicolons outside of quotes. */
	public static List<String> pieces(String header) {
		List<String> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < header.length(); i++) {
			char each = header.charAt(i);
			if (each == ';' && !quoted) {
				pieces.add(piece.toString());
				piece.setLength(0);
				continue;
			}
			boolean escaped = quoted && each == '\\' && i + 1 < header.length();
			quoted = (each == '"') != quoted;
			piece.append(each).append(escaped ? header.substring(i + 1, i + 2) : "");
			i += escaped ? 1 : 0;
		}
		pieces.add(piece.toString());
		return pieces;
	}

	/** A backslash stays where it does not hide a quote: it may be a Windows path. */
	private static String unquoted(String value) {
		if (!value.startsWith("\"")) {
			return HeaderComments.removed(value).strip();
		}
		int end = value.length();
		while (end > 1 && value.charAt(end - 1) != '"') {
			end--;
		}
		return value.substring(1, (end > 1) ? end - 1 : value.length()).replace("\\\"", "\"").replace("\\\\", "\\");
	}

}
