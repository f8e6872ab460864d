package org.destek.ticket.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

import org.destek.ticket.search.SearchFolding;

/** How urgent the office finds a ticket. */
public enum Priority {

	/** It can wait. */
	LOW,

	/** What each ticket has until somebody says otherwise. */
	NORMAL,

	/** Before the others. */
	HIGH,

	/** Before everything. */
	URGENT;

	private static final Map<String, Priority> TURKISH = Map.of("dusuk", LOW, "normal", NORMAL, "yuksek", HIGH, "acil",
			URGENT);

	/** Its name in documents, addresses and the database. */
	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The label of a ticket that has it, as its row in the list holds it.
	 * @return empty for the normal one, which is none
	 */
	public Optional<String> rowLabel() {
		return (this == NORMAL) ? Optional.empty() : Optional.of("priority:" + label());
	}

	/**
	 * What somebody typed.
	 * @param typed a name in Turkish or English, with Turkish letters or without
	 * @return empty when it is none
	 */
	public static Optional<Priority> named(String typed) {
		String folded = SearchFolding.fold(typed.strip());
		return Arrays.stream(values())
			.filter((each) -> each.label().equals(folded) || each == TURKISH.get(folded))
			.findFirst();
	}

}
