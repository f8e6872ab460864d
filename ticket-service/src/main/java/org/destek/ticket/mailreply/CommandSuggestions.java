package org.destek.ticket.mailreply;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What could have been written instead, as much of it as a mail can show.
 *
 * @param shown the office's order; when not all can be shown, those most like what was
 * written first
 * @param more how many there are besides
 */
public record CommandSuggestions(List<String> shown, int more) {

	/** As many as {@code command-answered.v1} holds. */
	static final int MAX_SHOWN = 40;

	static CommandSuggestions of(List<String> all, @Nullable String written) {
		return (all.size() <= MAX_SHOWN) ? new CommandSuggestions(all, 0)
				: new CommandSuggestions(mostAlike(all, written), all.size() - MAX_SHOWN);
	}

	private static List<String> mostAlike(List<String> all, @Nullable String written) {
		String meant = (written != null) ? written.strip().toLowerCase(Locale.ROOT) : "";
		return all.stream()
			.sorted(Comparator.comparingInt((each) -> distance(meant, each.replaceFirst("@.*", ""))))
			.limit(MAX_SHOWN)
			.toList();
	}

	/**
	 * What was most likely meant.
	 * @param all what there is, at least one
	 * @param written what was written instead
	 * @return the one that is most like it
	 */
	public static String nearest(List<String> all, String written) {
		return all.stream()
			.min(Comparator.comparingInt((String each) -> distance(written, each))
				.thenComparingInt((each) -> Math.abs(each.length() - written.length())))
			.orElseThrow();
	}

	/** Letters to change; none for who wrote a part of the word. */
	private static int distance(String meant, String choice) {
		int[] row = new int[choice.length() + 1];
		for (int i = 0; i < meant.length(); i++) {
			int before = row[0];
			row[0] = i + 1;
			for (int j = 1; j <= choice.length(); j++) {
				int changed = before + ((meant.charAt(i) == choice.charAt(j - 1)) ? 0 : 1);
				before = row[j];
				row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return Arrays.stream(row).min().orElse(0);
	}

}
