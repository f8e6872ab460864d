package org.destek.notification.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.CleanText;

/**
 * Finds the command in a reply's first or last line and takes it out of the text. Turkish
 * and English twins both work, in any case, as phones and Outlook capitalise them.
 */
final class MailCommandParser {

	private static final Map<String, String> ACTS = Map.ofEntries(Map.entry("al", "take"), Map.entry("take", "take"),
			Map.entry("ata", "assign"), Map.entry("assign", "assign"), Map.entry("not", "note"),
			Map.entry("note", "note"), Map.entry("bekle", "wait"), Map.entry("wait", "wait"),
			Map.entry("kapat", "close"), Map.entry("close", "close"), Map.entry("konu", "topic"),
			Map.entry("topic", "topic"), Map.entry("etiket", "tag"), Map.entry("tag", "tag"),
			Map.entry("öncelik", "priority"), Map.entry("oncelik", "priority"), Map.entry("priority", "priority"),
			Map.entry("birak", "release"), Map.entry("release", "release"), Map.entry("yardim", "help"),
			Map.entry("help", "help"));

	private static final Set<String> WITH_ARGUMENT = Set.of("assign", "topic", "tag", "priority");

	private static final Pattern LINE = Pattern
		.compile("^[\\u200B\\u200E\\u2060]?[#＃]([\\s\\u00A0]?)(\\p{L}{1,50})[:.,;!]{0,3}(?:[\\s\\u00A0]+(.*))?$");

	private static final int LONGEST_ARGUMENT = 200;

	/**
	 * A text and what it asked for.
	 *
	 * @param command null when it is text alone
	 * @param text what is left
	 * @param above whether the command stood in the first line
	 */
	record Found(@Nullable MailCommand command, String text, boolean above) {
	}

	private MailCommandParser() {
	}

	/** The first line comes first; in the last only a known word is a command. */
	static Found in(String text) {
		List<String> lines = text.strip().lines().toList();
		if (lines.isEmpty()) {
			return new Found(null, "", false);
		}
		int last = lines.size() - 1;
		Found first = at(lines.get(0), rest(lines.subList(1, lines.size())), true, true);
		if (first.command() != null || last == 0) {
			return (first.command() != null) ? first : new Found(null, text.strip(), false);
		}
		Found atEnd = at(lines.get(last), rest(lines.subList(0, last)), false, false);
		return (atEnd.command() != null) ? atEnd : new Found(null, text.strip(), false);
	}

	private static Found at(String line, String others, boolean above, boolean mayBeUnknown) {
		Matcher matcher = LINE.matcher(line.strip());
		if (!matcher.matches()) {
			return new Found(null, others, false);
		}
		String act = ACTS.get(folded(matcher.group(2)));
		boolean unknown = act == null && mayBeUnknown && matcher.group(1).isEmpty();
		if (act == null && !unknown) {
			return new Found(null, others, false);
		}
		String tail = (matcher.group(3) != null) ? matcher.group(3).strip() : "";
		boolean argument = act != null && WITH_ARGUMENT.contains(act);
		MailCommand command = new MailCommand((act != null) ? act : "unknown", argument ? argument(tail) : null,
				"#" + matcher.group(2));
		return new Found(command, argument ? others : together(tail, others, above), above);
	}

	private static @Nullable String argument(String tail) {
		return CleanText.line(tail, LONGEST_ARGUMENT);
	}

	private static String together(String tail, String others, boolean above) {
		return (above ? tail + "\n" + others : others + "\n" + tail).strip();
	}

	private static String rest(List<String> lines) {
		return String.join("\n", lines).strip();
	}

	/**
	 * I, İ, ı and i are one letter here: {@code #KAPAT}, {@code #YARDIM},
	 * {@code #ASSIGN}.
	 */
	private static String folded(String word) {
		return word.toLowerCase(Locale.ROOT).replace("\u0307", "").replace('ı', 'i');
	}

}
