package org.destek.notification.mime.text;

import java.util.ArrayList;
import java.util.List;

import org.destek.notification.mime.HeaderParameters;

/**
 * Lines of a text/plain, soft line breaks joined where it is flowed (RFC 3676).
 */
final class PlainText {

	private PlainText() {
	}

	static List<BodyLine> lines(String text, HeaderParameters type) {
		boolean flowed = "flowed".equalsIgnoreCase(type.parameters().get("format"));
		return flowed ? flowed(text, "yes".equalsIgnoreCase(type.parameters().get("delsp"))) : fixed(text);
	}

	private static List<BodyLine> fixed(String text) {
		return text.lines().map((line) -> line(depth(line), line)).toList();
	}

	private static List<BodyLine> flowed(String text, boolean deleteSpace) {
		List<BodyLine> lines = new ArrayList<>();
		StringBuilder paragraph = new StringBuilder();
		int depth = -1;
		for (String raw : text.lines().toList()) {
			int quotes = quotes(raw);
			String content = unstuffed(raw.substring(quotes));
			boolean delimiter = content.equals("-- ");
			if (depth >= 0 && (quotes != depth || delimiter)) {
				lines.add(paragraph(depth, paragraph));
				depth = -1;
			}
			boolean soft = content.endsWith(" ") && !delimiter;
			paragraph.append((soft && deleteSpace) ? content.substring(0, content.length() - 1) : content);
			depth = quotes;
			if (!soft) {
				lines.add(paragraph(depth, paragraph));
				depth = -1;
			}
		}
		if (depth >= 0) {
			lines.add(paragraph(depth, paragraph));
		}
		return lines;
	}

	private static BodyLine paragraph(int depth, StringBuilder content) {
		BodyLine line = new BodyLine(content.toString(), (depth > 0) ? BodyLine.Kind.QUOTED : BodyLine.Kind.OWN);
		content.setLength(0);
		return line;
	}

	private static String unstuffed(String line) {
		return line.startsWith(" ") ? line.substring(1) : line;
	}

	private static int quotes(String line) {
		int quotes = 0;
		while (quotes < line.length() && line.charAt(quotes) == '>') {
			quotes++;
		}
		return quotes;
	}

	/** Quote marks of fixed lines may have spaces between and one before. */
	private static int depth(String line) {
		int end = line.startsWith(" >") ? 1 : 0;
		int depth = 0;
		while (end < line.length() && (line.charAt(end) == '>' || (depth > 0 && line.charAt(end) == ' '))) {
			depth = end + 1;
			end++;
		}
		return depth;
	}

	private static BodyLine line(int marks, String line) {
		return (marks > 0) ? new BodyLine(line.substring(marks).strip(), BodyLine.Kind.QUOTED) : BodyLine.own(line);
	}

}
