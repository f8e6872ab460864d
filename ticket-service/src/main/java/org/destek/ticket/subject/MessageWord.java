package org.destek.ticket.subject;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.destek.ticket.core.TypedText;

/**
 * A word of a message.
 *
 * @param at where it begins in the message
 * @param text as it was written, with its signs
 * @param plain small letters without accents and signs
 * @param endsLine whether its line ends behind it
 */
record MessageWord(int at, String text, String plain, boolean endsLine) {

	/** Words between spaces; a line's end is remembered with the word before it. */
	private static final Pattern WORD = Pattern.compile("(\\S+)([^\\S\\n\\r]*[\\n\\r]\\s*|\\s*)");

	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** "Merhabaaa" is one, too. */
	private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

	/** Their point ends nothing. */
	private static final Set<String> ABBREVIATIONS = Set.of("prof", "doc", "dr", "yrd", "ogr", "gor", "ars", "uyesi",
			"sn", "mr", "mrs", "ms");

	static List<MessageWord> allOf(String message) {
		return WORD.matcher(message).results().map(MessageWord::of).toList();
	}

	private static MessageWord of(MatchResult found) {
		String text = found.group(1);
		boolean endsLine = found.group(2).matches("(?s).*[\\n\\r].*");
		String letters = SIGNS.matcher(TypedText.plain(text)).replaceAll("");
		return new MessageWord(found.start(), text, DRAWN_OUT.matcher(letters).replaceAll("$1"), endsLine);
	}

	/** Whether what is said goes on after it. */
	boolean isOpen() {
		return !this.endsLine && (!this.text.matches("(?s).*[,.;:!?…\\p{Pd})]") || ABBREVIATIONS.contains(this.plain));
	}

	boolean endsSentence() {
		return this.text.matches("(?s).*[.?…]");
	}

	/** As a name is written; who writes all in capitals says nothing by it. */
	boolean isCapital() {
		return this.text.matches("\\p{Lu}(\\p{L}*\\p{Ll})?\\P{L}*");
	}

}
