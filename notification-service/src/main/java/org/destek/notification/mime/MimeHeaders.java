package org.destek.notification.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.charset.Charsets;

/**
 * The headers of a mail or part (RFC 5322, section 2.2), in their order: the first 200,
 * each cut at 10 000 octets, whatever else stands there.
 *
 * @param fields names in lower case, values unfolded and not decoded
 * @param length the octets up to the body
 */
public record MimeHeaders(List<Field> fields, long length) {

	private static final int MOST = 200;

	private static final int LONGEST = 10_000;

	private static final Pattern MIME = Pattern
		.compile("(?i)(?:mime-version|content-type|content-transfer-encoding)\\s*:");

	public record Field(String name, String value) {
	}

	public static MimeHeaders of(MailSlice whole) throws IOException {
		try (InputStream in = whole.open()) {
			return read(new LineScanner(in, whole.size(), LONGEST));
		}
	}

	/**
	 * A line that is none ends the headers, as if the empty line had been lost, unless
	 * fields that say how to read the body come below it.
	 */
	private static MimeHeaders read(LineScanner lines) throws IOException {
		List<StringBuilder> raw = new ArrayList<>();
		long length = collectAll(lines, raw);
		if (!lines.line().isEmpty()) {
			List<StringBuilder> below = new ArrayList<>();
			long end = collectAll(lines, below);
			if (lines.line().isEmpty() && below.stream().anyMatch(MimeHeaders::isOfMime)) {
				raw.addAll(below);
				length = end;
			}
		}
		return new MimeHeaders(raw.stream().limit(MOST).map(MimeHeaders::field).toList(), length);
	}

	/** Goes to the empty line, or to one that is no header. */
	private static long collectAll(LineScanner lines, List<StringBuilder> raw) throws IOException {
		long length = 0;
		while (lines.advance()) {
			String line = lines.line();
			if (!line.isEmpty() && !belongsToHeaders(line, raw.isEmpty())) {
				break;
			}
			length = lines.lineEnd();
			if (line.isEmpty()) {
				break;
			}
			collect(line, raw);
		}
		return length;
	}

	private static boolean belongsToHeaders(String line, boolean first) {
		return isFolded(line) || isField(line) || (first && line.startsWith("From "));
	}

	private static boolean isOfMime(StringBuilder line) {
		return MIME.matcher(line).lookingAt();
	}

	private static void collect(String line, List<StringBuilder> raw) {
		if (isFolded(line)) {
			if (!raw.isEmpty() && raw.get(raw.size() - 1).length() < LONGEST) {
				raw.get(raw.size() - 1).append(line);
			}
		}
		else if (isField(line) && raw.size() <= MOST) {
			raw.add(new StringBuilder(line));
		}
	}

	private static boolean isFolded(String line) {
		return line.charAt(0) == ' ' || line.charAt(0) == '\t';
	}

	private static boolean isField(String line) {
		int colon = line.indexOf(':');
		return colon > 0
				&& line.substring(0, colon).stripTrailing().chars().allMatch((each) -> each > ' ' && each < 127);
	}

	private static Field field(StringBuilder raw) {
		String line = CleanText.cut(raw.toString(), LONGEST);
		int colon = line.indexOf(':');
		String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
		byte[] value = line.substring(colon + 1).strip().getBytes(StandardCharsets.ISO_8859_1);
		return new Field(name, Charsets.guess(value));
	}

	/** The first of a name. */
	public @Nullable String first(String name) {
		return all(name).stream().findFirst().orElse(null);
	}

	public List<String> all(String name) {
		return this.fields.stream().filter((field) -> field.name().equals(name)).map(Field::value).toList();
	}

	/** The first of a name without comments, in lower case; empty when there is none. */
	public String word(String name) {
		String value = first(name);
		return (value != null) ? HeaderComments.removed(value).strip().toLowerCase(Locale.ROOT) : "";
	}

	public boolean has(String name) {
		return first(name) != null;
	}

	/** Its words, decoded, on one line; null when there are none. */
	public @Nullable String text(String name, int limit) {
		String value = first(name);
		return (value != null) ? CleanText.line(EncodedWords.decode(value), limit) : null;
	}

}
