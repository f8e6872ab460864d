package org.destek.notification.reading;

import java.util.regex.Pattern;

/**
 * What somebody says with a subject and nothing below it. The subject of a notice that
 * stands there still says nothing.
 */
final class SubjectOnly {

	private static final Pattern ANSWERS = Pattern.compile(
			"(?iu)^(?:(?:re|aw|sv|antw|ref|odp|ynt|yan|yanıt|cevap|cvp|r[eé]p)(?:\\[\\d+\\]|\\(\\d+\\))?\\s?[:：]\\s*)+");

	private static final Pattern FORWARDS = Pattern.compile("(?iu)^(?:fwd?|[iİ]lt|[iİ]letilen|yönl|wg|tr)\\s?:");

	private static final Pattern CODE = Pattern.compile("\\[?\\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}\\b]?");

	private SubjectOnly() {
	}

	static String of(String subject) {
		String own = ANSWERS.matcher(subject.strip()).replaceFirst("").strip();
		boolean ours = CODE.matcher(own).find() || FORWARDS.matcher(own).find();
		return ours ? "" : own;
	}

}
