package org.destek.foundation.telemetry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the ticket's code in what a service is asked for. What only might be one, a
 * telephone number for example, is none.
 */
public final class TicketCodes {

	/** The characters of a code, as ticket-service draws them. */
	private static final Pattern CODE = Pattern.compile("[2-9A-HJKMNP-TV-Z]{10}");

	private static final Pattern IN_PATH = Pattern.compile("/tickets/([^/]{10,40})");

	private static final Pattern LETTER = Pattern.compile("[A-Z]");

	private static final Pattern FORGIVEN = Pattern.compile("%20|[\\s-]");

	private TicketCodes() {
	}

	/**
	 * The ticket that a path names.
	 * @param path a raw path of the pages or the API
	 * @return its code with dashes, in capitals
	 */
	public static Optional<String> inPath(String path) {
		Matcher place = IN_PATH.matcher(path);
		return place.find() ? read(place.group(1)) : Optional.empty();
	}

	/**
	 * A text that is a code, as people type it.
	 * @param text any text
	 * @return the code with dashes, in capitals
	 */
	public static Optional<String> read(String text) {
		String bare = FORGIVEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
		boolean isCode = CODE.matcher(bare).matches() && LETTER.matcher(bare).find();
		return isCode ? Optional.of(bare.substring(0, 3) + "-" + bare.substring(3, 6) + "-" + bare.substring(6))
				: Optional.empty();
	}

}
