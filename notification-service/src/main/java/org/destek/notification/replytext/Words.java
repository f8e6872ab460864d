package org.destek.notification.replytext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are compared: mail programs change case, quotes, spaces,
 * punctuation and accents of what they quote, rewrite links and wrap lines.
 */
final class Words {

	private static final Pattern LINKS = Pattern.compile(
			"(?i)\\b(?:https?|mailto|tel|cid|callto):[^\\s<>\"\\])]{1,2000}|\\[(?:image|resim|cid):[^\\]]{0,300}\\]");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\u00AD]+");

	private Words() {
	}

	static List<String> of(String text) {
		String plain = LINKS.matcher(text.replace('ı', 'i').replace('İ', 'i')).replaceAll(" ");
		String letters = UNSEEN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
		List<String> words = new ArrayList<>();
		Matcher word = WORD.matcher(letters.toLowerCase(Locale.ROOT));
		while (word.find()) {
			words.add(word.group());
		}
		return words;
	}

}
