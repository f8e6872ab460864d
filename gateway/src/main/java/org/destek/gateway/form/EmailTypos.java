package org.destek.gateway.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Points out a likely typo in a mail address' domain; never more than a hint. */
final class EmailTypos {

	/** What most people mean. */
	private static final List<String> USUAL = List.of("gmail.com", "hotmail.com", "outlook.com", "outlook.com.tr",
			"yahoo.com", "icloud.com", "yandex.com", "protonmail.com");

	/** Close to one of those, and right. */
	private static final List<String> RIGHT = List.of("mail.com", "email.com", "ymail.com", "hotmail.co", "cloud.com",
			"gmx.com", "hotmail.com.tr", "yandex.com.tr", "yahoo.com.tr", "yandex.ru");

	private static final int MOST_TYPOS = 2;

	private EmailTypos() {
	}

	/** What was typed after the @, and what was probably meant. */
	record Typo(String typed, String meant) {
	}

	static Optional<Typo> in(String address) {
		String domain = address.strip().substring(address.strip().lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
		if (!address.contains("@") || domain.length() < 5 || USUAL.contains(domain) || RIGHT.contains(domain)) {
			return Optional.empty();
		}
		return USUAL.stream()
			.filter((usual) -> distance(domain, usual) <= MOST_TYPOS)
			.findFirst()
			.map((usual) -> new Typo(domain, usual));
	}

	/**
	 * The address with another domain.
	 * @return unchanged unless the domain is one that is ever suggested
	 */
	static String corrected(String address, String domain) {
		return USUAL.contains(domain) ? address.substring(0, address.lastIndexOf('@') + 1) + domain : address;
	}

	/**
	 * Both lists for the script, which applies the same rule: {@code usual …|right …}.
	 */
	static String forScript() {
		return String.join(" ", USUAL) + "|" + String.join(" ", RIGHT);
	}

	/** Optimal string alignment: a letter too many, too few, wrong, or two swapped. */
	private static int distance(String a, String b) {
		int[][] d = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				d[i][j] = (i == 0 || j == 0) ? i + j : cheapest(d, a, b, i, j);
			}
		}
		return d[a.length()][b.length()];
	}

	private static int cheapest(int[][] d, String a, String b, int i, int j) {
		int cost = (a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1;
		int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
		boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
		return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
	}

}
