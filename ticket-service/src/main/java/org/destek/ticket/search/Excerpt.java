package org.destek.ticket.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.destek.ticket.search.WordQuery.FoundWord;

/**
 * The surroundings of found words, each hit between U+E000 and U+E001. Plain text, and
 * without anything that may be an identity number.
 */
final class Excerpt {

	private static final char HIT_BEGINS = '\uE000';

	private static final char HIT_ENDS = '\uE001';

	private static final int BEFORE = 60;

	private static final int LENGTH = 200;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}" + HIT_BEGINS + HIT_ENDS + "]+");

	private Excerpt() {
	}

	/**
	 * Cuts a text to what is around its first hit.
	 * @param text what somebody wrote
	 * @param query what is looked for
	 * @return one line
	 */
	static String of(String text, WordQuery query) {
		String line = BLANKS.matcher(HiddenNumbers.hide(text)).replaceAll(" ").strip();
		List<FoundWord> words = query.words();
		List<MatchResult> hits = new ArrayList<>(WORD.matcher(line)
			.results()
			.filter((each) -> words.stream().anyMatch((word) -> word.isIn(SearchFolding.fold(each.group()))))
			.toList());
		int from = hits.isEmpty() ? 0 : beginBefore(line, hits.get(0).start());
		int to = endOfWord(line, from + LENGTH);
		hits.removeIf((each) -> each.end() > to);
		return ((from > 0) ? "… " : "") + marked(line, from, to, hits) + ((to < line.length()) ? " …" : "");
	}

	private static String marked(String line, int from, int to, List<MatchResult> hits) {
		StringBuilder marked = new StringBuilder();
		int done = from;
		for (MatchResult each : hits) {
			marked.append(line, done, each.start()).append(HIT_BEGINS).append(each.group()).append(HIT_ENDS);
			done = each.end();
		}
		return marked.append(line, done, to).toString();
	}

	/** At a word, or where none begins, in the midst of one. */
	private static int beginBefore(String line, int hit) {
		int place = Math.max(0, hit - BEFORE);
		int word = line.indexOf(' ', place) + 1;
		return (place > 0) ? whole(line, (word > 0 && word <= hit) ? word : place) : 0;
	}

	private static int endOfWord(String line, int place) {
		return (place >= line.length()) ? line.length()
				: whole(line, Math.max(line.lastIndexOf(' ', place), place - BEFORE));
	}

	/** Never between the two halves of one sign. */
	private static int whole(String line, int place) {
		return Character.isLowSurrogate(line.charAt(place)) ? place - 1 : place;
	}

}
