package org.destek.notification.replytext;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The line that our mails begin with: answers are written above it. */
public final class ReplyDelimiter {

	private static final Set<List<String>> SENTENCES = Set
		.of("Yanıtınızı bu satırın üzerine yazınız.", "Write your answer above this line.")
		.stream()
		.map(Words::of)
		.collect(Collectors.toSet());

	private static final int SHORTEST = 20;

	private static final int LONGEST = 200;

	private ReplyDelimiter() {
	}

	/**
	 * Whether a line holds it.
	 * @param line a line, perhaps with quote marks
	 * @return true also when more stands in it
	 */
	public static boolean isIn(String line) {
		List<String> words = Words.of(line.substring(0, Math.min(line.length(), LONGEST)));
		return SENTENCES.stream().anyMatch((sentence) -> Collections.indexOfSubList(words, sentence) >= 0);
	}

	/**
	 * Whether a line is that and nothing else.
	 * @param line a line, without quote marks
	 * @return false when anything else stands in it
	 */
	public static boolean is(String line) {
		return line.length() >= SHORTEST && line.length() <= LONGEST && SENTENCES.contains(Words.of(line));
	}

}
