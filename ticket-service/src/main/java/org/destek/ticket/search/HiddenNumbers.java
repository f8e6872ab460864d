package org.destek.ticket.search;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What may be an identity number: eleven digits or more, together or in groups. Nothing
 * finds one, and no excerpt shows one.
 */
public final class HiddenNumbers {

	private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[\\p{Z}\\p{Cf}./_-]{0,3}\\p{Nd}){10,}");

	private static final String MASK = "•••";

	private HiddenNumbers() {
	}

	/** Whether a text has such a number somewhere. */
	public static boolean isIn(String text) {
		return NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
	}

	static String hide(String text) {
		return NUMBER.matcher(text).replaceAll(MASK);
	}

}
