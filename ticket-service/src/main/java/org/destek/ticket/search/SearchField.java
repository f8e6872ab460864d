package org.destek.ticket.search;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What can be asked for by its name before a colon, in Turkish or English. */
public enum SearchField {

	/** What a request is about. */
	TOPIC,

	/** Who has it. */
	PERSON,

	/** Whose turn it is. */
	STATUS,

	/** The day before which it last changed. */
	BEFORE,

	/** The day since which it last changed. */
	AFTER;

	private static final Map<String, SearchField> NAMES = Map.of("topic", TOPIC, "konu", TOPIC, "person", PERSON,
			"kisi", PERSON, "status", STATUS, "durum", STATUS, "before", BEFORE, "once", BEFORE, "after", AFTER,
			"sonra", AFTER);

	static @Nullable SearchField named(String name) {
		return NAMES.get(SearchFolding.fold(name));
	}

}
