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

	/** A word that the office gave it. */
	TAG,

	/** How urgent it is. */
	PRIORITY,

	/** The day before which it last changed. */
	BEFORE,

	/** The day since which it last changed. */
	AFTER;

	private static final Map<String, SearchField> NAMES = Map.ofEntries(Map.entry("topic", TOPIC),
			Map.entry("konu", TOPIC), Map.entry("person", PERSON), Map.entry("kisi", PERSON),
			Map.entry("status", STATUS), Map.entry("durum", STATUS), Map.entry("tag", TAG), Map.entry("etiket", TAG),
			Map.entry("priority", PRIORITY), Map.entry("oncelik", PRIORITY), Map.entry("before", BEFORE),
			Map.entry("once", BEFORE), Map.entry("after", AFTER), Map.entry("sonra", AFTER));

	static @Nullable SearchField named(String name) {
		return NAMES.get(SearchFolding.fold(name));
	}

}
