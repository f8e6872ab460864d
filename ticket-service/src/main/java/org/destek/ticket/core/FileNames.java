package org.destek.ticket.core;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares files by their names. attachment-service cleans a name and corrects its
 * ending, so that only letters and digits before the ending tell whether a file came.
 */
public final class FileNames {

	private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[^.]{1,12}$");

	private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{N}]+");

	private FileNames() {
	}

	/**
	 * The names that are not among others.
	 * @param names in any spelling
	 * @param others in any spelling
	 * @return the rest, in its order
	 */
	public static List<String> without(List<String> names, List<String> others) {
		Set<String> known = others.stream().map(FileNames::plain).collect(Collectors.toSet());
		return names.stream().filter((name) -> !known.contains(plain(name))).toList();
	}

	private static String plain(String name) {
		String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		String letters = IGNORED.matcher(ENDING.matcher(composed).replaceFirst("")).replaceAll("");
		return letters.isEmpty() ? composed : letters;
	}

}
