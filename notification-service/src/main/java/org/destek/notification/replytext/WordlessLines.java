package org.destek.notification.replytext;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Rules and links of ours have no words to be proven by: they go the way of the line that
 * they belong to.
 */
final class WordlessLines {

	private static final Pattern RULE = Pattern.compile("[-_=*~–—·.>|\\s]{2,300}");

	private static final List<String> OWN_PATHS = List.of("/tickets/", "%2ftickets%2f", "/attachments/",
			"%2fattachments%2f");

	private static final int LONGEST_LINK = 4_000;

	private WordlessLines() {
	}

	/** Lets each follow the line below it, or one above that is removed. */
	static void follow(List<MailLine> lines, LineTreatment[] treatments) {
		LineTreatment below = LineTreatment.SHOWN;
		for (int i = lines.size() - 1; i >= 0; i--) {
			if (below != LineTreatment.SHOWN && isWordless(lines.get(i))) {
				treatments[i] = below;
			}
			below = lines.get(i).isBlank() ? below : treatments[i];
		}
		LineTreatment above = LineTreatment.SHOWN;
		for (int i = 0; i < lines.size(); i++) {
			if (above == LineTreatment.REMOVED && isWordless(lines.get(i))) {
				treatments[i] = above;
			}
			above = lines.get(i).isBlank() ? above : treatments[i];
		}
	}

	private static boolean isWordless(MailLine line) {
		String text = line.text().strip();
		return !line.text().equals("-- ") && (RULE.matcher(text).matches() || isOwnLink(text));
	}

	/** A line of nothing but a link of ours, as guards rewrite it, too. */
	private static boolean isOwnLink(String text) {
		if (text.length() > LONGEST_LINK || text.chars().anyMatch(Character::isWhitespace)) {
			return false;
		}
		String lower = text.toLowerCase(Locale.ROOT);
		return lower.contains("http") && OWN_PATHS.stream().anyMatch(lower::contains);
	}

}
