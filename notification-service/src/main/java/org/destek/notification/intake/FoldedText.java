package org.destek.notification.intake;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/**
 * Lines of a mail that only the pages show. Mails name how many there are, and never hold
 * them.
 *
 * @param after how many lines of the text stand above them
 * @param text the lines
 */
public record FoldedText(int after, String text) {

	/**
	 * A text with a line for each place where some are folded.
	 * @param text the text
	 * @param folded what is folded in it; null: nothing
	 * @param language that of the line
	 */
	public static String named(String text, @Nullable List<FoldedText> folded, String language) {
		if (folded == null || folded.isEmpty()) {
			return text;
		}
		List<String> lines = text.lines().toList();
		List<String> named = new ArrayList<>();
		int next = 0;
		for (FoldedText each : folded) {
			int end = Math.max(next, Math.min(lines.size(), each.after()));
			named.addAll(lines.subList(next, end));
			named.add(each.name(language));
			next = end;
		}
		named.addAll(lines.subList(next, lines.size()));
		return String.join("\n", named);
	}

	private String name(String language) {
		Locale locale = Locale.forLanguageTag(language);
		String words = ResourceBundle.getBundle("mail/words", locale).getString("text.folded");
		return new MessageFormat(words, locale)
			.format(new Object[] { this.text.lines().filter((line) -> !line.isBlank()).count() });
	}

}
