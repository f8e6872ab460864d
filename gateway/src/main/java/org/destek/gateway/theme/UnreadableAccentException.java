package org.destek.gateway.theme;

import java.util.Locale;

/** The accent in the settings cannot be read by everybody. */
class UnreadableAccentException extends RuntimeException {

	UnreadableAccentException(String accent, String pair, double ratio) {
		super(String.format(Locale.ROOT,
				"The accent %s (destek.institution.accent) is not readable: %s has a contrast of %.1f, at least 4.5 is needed",
				accent, pair, ratio));
	}

}
