package org.destek.notification.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a multipart body (RFC 2046, section 5.1). Jakarta Mail's own parser
 * has no bounds: a mail of nothing but boundaries, or of one endless line, fills the
 * heap.
 */
public final class Multipart {

	private static final int LONGEST_BOUNDARY = 250;

	private Multipart() {
	}

	/**
	 * Its parts, the last one to the end where the closing boundary is missing.
	 * @param multipart what declares to be one
	 * @param limit how many are looked for
	 * @return none when no boundary can be found
	 */
	public static List<MimePart> parts(MimePart multipart, int limit) throws IOException {
		List<MimePart> parts = new ArrayList<>();
		for (MailSlice slice : slices(multipart.body(), multipart.type().parameters().get("boundary"), limit)) {
			parts.add(MimePart.of(slice));
		}
		return parts;
	}

	private static List<MailSlice> slices(MailSlice body, @Nullable String declared, int limit) throws IOException {
		List<MailSlice> slices = found(body, declared, limit);
		return (slices.isEmpty() && declared != null) ? found(body, null, limit) : slices;
	}

	private static List<MailSlice> found(MailSlice body, @Nullable String declared, int limit) throws IOException {
		List<MailSlice> slices = new ArrayList<>();
		String delimiter = (declared != null && !declared.isBlank()) ? "--" + declared.stripTrailing() : null;
		long start = -1;
		boolean closed = false;
		try (InputStream in = body.open()) {
			LineScanner lines = new LineScanner(in, body.size(), LONGEST_BOUNDARY);
			while (!closed && slices.size() < limit && lines.advance()) {
				if (!lines.startsWith((delimiter != null) ? delimiter : "--")) {
					continue;
				}
				String line = lines.line().stripTrailing();
				delimiter = (delimiter != null) ? delimiter : guessed(line);
				closed = line.equals(delimiter + "--");
				if (delimiter != null && (closed || line.equals(delimiter))) {
					addTo(slices, body, start, lines.previousEnd());
					start = lines.lineEnd();
				}
			}
		}
		if (!closed && slices.size() < limit) {
			addTo(slices, body, start, body.size());
		}
		return slices;
	}

	/** The first line that could be one, when the header does not say. */
	private static @Nullable String guessed(String line) {
		return (line.length() > 4 && line.indexOf(' ') < 0 && !line.endsWith("--")) ? line : null;
	}

	private static void addTo(List<MailSlice> slices, MailSlice body, long start, long end) {
		if (start >= 0) {
			slices.add(body.part(start, end));
		}
	}

}
