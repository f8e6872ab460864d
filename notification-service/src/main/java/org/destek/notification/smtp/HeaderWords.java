package org.destek.notification.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Writes text for a header: as it is where it is plain, else as encoded words of at most
 * 75 characters (RFC 2047), each with whole characters, a folded line each.
 */
final class HeaderWords {

	/** Bytes, of which base64 makes 4 characters for each 3; with the frame: 72. */
	private static final int BYTES = 45;

	private static final int LINE = 76;

	private HeaderWords() {
	}

	/**
	 * Writes unstructured text, such as a subject.
	 * @param text text without control characters
	 * @param used how long the line is before it
	 * @return the text, perhaps on several lines
	 */
	static String of(String text, int used) {
		return (isPlain(text) && used + text.length() <= LINE && !text.contains("=?")) ? text : encoded(text, used);
	}

	/**
	 * Writes the name before an address.
	 * @param name a name without control characters
	 * @param used how long the line is before it
	 * @return a phrase (RFC 5322, section 3.2.5)
	 */
	static String phrase(String name, int used) {
		boolean atoms = name.chars().allMatch((each) -> each == ' ' || isAtom(each));
		return (atoms && used + name.length() <= LINE) ? name : encoded(name, used);
	}

	private static boolean isPlain(String text) {
		return text.chars().allMatch((each) -> each >= ' ' && each < 0x7F);
	}

	private static boolean isAtom(int each) {
		return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9')
				|| each == '-';
	}

	private static String encoded(String text, int used) {
		StringBuilder words = new StringBuilder();
		StringBuilder part = new StringBuilder();
		int bytes = 0;
		// The first word shares its line with the header's name.
		int most = BYTES - (used + 3) / 4 * 3;
		for (int i = 0; i < text.length();) {
			String letter = Character.toString(text.codePointAt(i));
			int length = letter.getBytes(StandardCharsets.UTF_8).length;
			if (bytes + length > most && bytes > 0) {
				words.append(word(part)).append("\r\n ");
				part.setLength(0);
				bytes = 0;
				most = BYTES;
			}
			part.append(letter);
			bytes += length;
			i += letter.length();
		}
		return words.append(word(part)).toString();
	}

	private static String word(CharSequence part) {
		return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.toString().getBytes(StandardCharsets.UTF_8))
				+ "?=";
	}

}
