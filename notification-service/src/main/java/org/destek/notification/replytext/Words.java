package org.destek.notification.replytext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The words of a text as they are compared: mail programs change case, quotes, spaces,
 * punctuation and accents of what they quote, rewrite links and wrap lines.
 */
final class Words {

	private static final Pattern LINK = Pattern.compile(
			"(?i)\\b(?:https?|mailto|tel|cid|callto):[^\\s<>\"\\])]{1,2000}|\\[(?:image|resim|cid):[^\\]]{0,300}\\]");

	/** Where the pattern's first colon may be, and what stands before it. */
	private static final int FIRST_COLON = 3;

	private static final int LAST_COLON = 6;

	private static final String BEFORE_COLON = "psoldemPSOLDEM";

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\u00AD]+");

	/** The one letter whose small form depends on what follows it. */
	private static final char SIGMA = '\u03A3';

	private static final char NO_WORD = ' ';

	/** Latin and Greek letters, Cyrillic, and the punctuation beside them. */
	private static final @Nullable String[] KNOWN = new String[0x2100];

	private Words() {
	}

	static List<String> of(String text) {
		String plain = withoutLinks(text.replace('ı', 'i').replace('İ', 'i'));
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < plain.length();) {
			int letter = plain.codePointAt(i);
			String compared = compared(letter);
			if (compared.indexOf(SIGMA) >= 0) {
				return inContext(plain);
			}
			for (int k = 0; k < compared.length(); k++) {
				add(compared.charAt(k), word, words);
			}
			i += Character.charCount(letter);
		}
		add(NO_WORD, word, words);
		return words;
	}

	private static void add(char letter, StringBuilder word, List<String> words) {
		if (letter != NO_WORD) {
			word.append(letter);
		}
		else if (!word.isEmpty()) {
			words.add(word.toString());
			word.setLength(0);
		}
	}

	/** Every match has its first colon a few letters behind its start. */
	private static String withoutLinks(String text) {
		Matcher link = LINK.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
		StringBuilder rest = new StringBuilder(text.length());
		int done = 0;
		for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', Math.max(done, colon + 1))) {
			if (isLink(link, text, done, colon)) {
				rest.append(text, done, link.start()).append(' ');
				done = link.end();
			}
		}
		return (done > 0) ? rest.append(text, done, text.length()).toString() : text;
	}

	private static boolean isLink(Matcher link, String text, int done, int colon) {
		if (colon < FIRST_COLON || BEFORE_COLON.indexOf(text.charAt(colon - 1)) < 0) {
			return false;
		}
		for (int start = Math.max(done, colon - LAST_COLON); start <= colon - FIRST_COLON; start++) {
			if (link.region(start, text.length()).lookingAt()) {
				return true;
			}
		}
		return false;
	}

	/** What remains of one letter; of what is in no word, a space. */
	private static String compared(int letter) {
		if (letter >= KNOWN.length) {
			return comparedUnknown(letter);
		}
		String known = KNOWN[letter];
		if (known == null) {
			known = comparedUnknown(letter);
			KNOWN[letter] = known;
		}
		return known;
	}

	private static String comparedUnknown(int letter) {
		String seen = seen(Character.toString(letter));
		return (seen.indexOf(SIGMA) >= 0) ? seen
				: seen.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", String.valueOf(NO_WORD));
	}

	private static String seen(String text) {
		return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
	}

	private static List<String> inContext(String plain) {
		List<String> words = new ArrayList<>();
		Matcher word = WORD.matcher(seen(plain).toLowerCase(Locale.ROOT));
		while (word.find()) {
			words.add(word.group());
		}
		return words;
	}

}
