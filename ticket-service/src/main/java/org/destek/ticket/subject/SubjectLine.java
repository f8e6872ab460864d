package org.destek.ticket.subject;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.destek.ticket.core.TypedText;

/** Makes a subject of a message that came without one. */
public final class SubjectLine {

	/** What a phone's list of mails shows of a subject, the ellipsis included. */
	static final int MAX_LENGTH = 60;

	private static final String ELLIPSIS = "…";

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	/** A letter with all that belongs to it, so that no cut leaves half of one. */
	private static final Pattern WHOLE_LETTER = Pattern.compile("\\X");

	private static final Pattern DANGLING = Pattern.compile("[\\s\\p{Pd}\\p{Ps}\\p{Pi},;:.…]+$");

	/** What mail programs write where nothing was written. */
	private static final Set<String> PLACEHOLDERS = Set.of("(no subject)", "no subject", "(konu yok)", "konu yok",
			"(konusuz)", "konusuz", "<no subject>", "[no subject]");

	private SubjectLine() {
	}

	/**
	 * The first words of a message, without its greeting, cut between words.
	 * @param message what somebody wrote
	 * @return at most 60 characters, with an ellipsis where it was cut; empty only when
	 * the message is
	 */
	public static String of(String message) {
		String all = oneLine(message);
		String line = oneLine(Salutation.skip(message));
		return cut(line.isEmpty() ? all : line);
	}

	/**
	 * Whether a mail came without a subject, or with what its program wrote instead.
	 * @param subject as the mail has it
	 * @return whether the message has to give one
	 */
	public static boolean isMissing(String subject) {
		String line = oneLine(subject);
		return line.isEmpty() || PLACEHOLDERS.contains(line.toLowerCase(Locale.ROOT));
	}

	private static String oneLine(String text) {
		return SPACES.matcher(TypedText.fitForALine(text)).replaceAll(" ").strip();
	}

	private static String cut(String line) {
		if (TypedText.length(line) <= MAX_LENGTH) {
			return line;
		}
		String start = start(line);
		int end = line.startsWith(" ", start.length()) ? start.length() : start.lastIndexOf(' ');
		String words = (end > 0) ? DANGLING.matcher(start.substring(0, end)).replaceAll("") : start;
		return (words.isEmpty() ? start : words) + ELLIPSIS;
	}

	/** As many whole letters as leave room for the ellipsis. */
	private static String start(String line) {
		Matcher letters = WHOLE_LETTER.matcher(line);
		int end = 0;
		while (letters.find() && TypedText.length(line.substring(0, letters.end())) < MAX_LENGTH) {
			end = letters.end();
		}
		return line.substring(0, (end > 0) ? end : line.offsetByCodePoints(0, MAX_LENGTH - 1));
	}

}
