package org.destek.gateway.desk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The surroundings of what was searched, in parts that pages write one by one: nothing of
 * it is ever read as HTML.
 *
 * @param hit whether it is what was searched
 */
record Excerpt(String text, boolean hit) {

	private static final char BEGIN = '\uE000';

	private static final char END = '\uE001';

	/** Empty for nothing. A mark without its partner marks nothing. */
	static List<Excerpt> of(@Nullable String marked) {
		List<Excerpt> parts = new ArrayList<>();
		String rest = (marked != null) ? marked : "";
		int begin = rest.indexOf(BEGIN);
		while (begin >= 0) {
			int end = rest.indexOf(END, begin);
			if (end < 0) {
				break;
			}
			add(parts, rest.substring(0, begin), false);
			add(parts, rest.substring(begin, end), true);
			rest = rest.substring(end + 1);
			begin = rest.indexOf(BEGIN);
		}
		add(parts, rest, false);
		return parts;
	}

	private static void add(List<Excerpt> parts, String text, boolean hit) {
		String bare = text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
		if (!bare.isEmpty()) {
			parts.add(new Excerpt(bare, hit));
		}
	}

}
