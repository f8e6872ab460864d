package org.destek.ticket.topic;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Which notices somebody of the office wants. */
public enum Notices {

	/** Of what nobody has yet, and of what they have. */
	ALL,

	/** Only of what they have. */
	MINE,

	/** None at all. */
	NONE;

	static @Nullable Notices labelled(String label) {
		for (Notices each : values()) {
			if (each.name().toLowerCase(Locale.ROOT).equals(label)) {
				return each;
			}
		}
		return null;
	}

}
