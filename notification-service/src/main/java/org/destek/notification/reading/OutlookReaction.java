package org.destek.notification.reading;

import java.util.regex.Pattern;

/**
 * Recognises the sentence that Outlook sends for a click on a smiley, which it gives no
 * form of its own: only where it is all that the mail says.
 */
final class OutlookReaction {

	private static final Pattern SENTENCE = Pattern
		.compile("(?iu)^\\P{L}{0,20}\\S[^\\n]{0,80}?\\s(?:reacted to your message"
				+ "|(?:iletinize|mesajınıza)(?: [^\\n]{1,20})? tepki verdi)\\s?[:.]?$");

	private OutlookReaction() {
	}

	static boolean isAll(String text) {
		return SENTENCE.matcher(text.strip()).find()
				&& text.strip().lines().filter((line) -> !line.isBlank()).count() <= 2;
	}

}
