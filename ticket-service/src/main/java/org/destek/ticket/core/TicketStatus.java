package org.destek.ticket.core;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whose turn it is. Whoever needs several of them asks for the set by its name; SQL has
 * them by {@link #condition}.
 */
public enum TicketStatus {

	/** The office's turn: nobody has answered, or the requester wrote last. */
	OPEN,

	/** Staff have answered. */
	ANSWERED,

	/** Staff wait for the requester. */
	WAITING,

	/** Solved; a message reopens it. */
	RESOLVED,

	/** Closed for good. */
	CLOSED;

	/** Those in which the office owes an answer. */
	public static Set<TicketStatus> awaitingOffice() {
		return EnumSet.of(OPEN);
	}

	/** Those that somebody still has to do something about. */
	public static Set<TicketStatus> unfinished() {
		return those((status) -> !status.isSolved());
	}

	/** Those with a solution. */
	public static Set<TicketStatus> finished() {
		return those(TicketStatus::isSolved);
	}

	/** Those that a message reopens until their time is over. */
	public static Set<TicketStatus> reopenable() {
		return those((status) -> status.isSolved() && status.isChangeable());
	}

	/** Those that can still become another. */
	public static Set<TicketStatus> changeable() {
		return those(TicketStatus::isChangeable);
	}

	/**
	 * What stands behind {@code where}: that a ticket's status is one of some. Constants,
	 * not parameters, for only then a partial index of the same statuses answers.
	 * @param statuses at least one
	 * @return such as {@code status in ('resolved', 'closed')}
	 */
	public static String condition(Set<TicketStatus> statuses) {
		return statuses.stream()
			.map((status) -> "'" + status.label() + "'")
			.collect(Collectors.joining(", ", "status in (", ")"));
	}

	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	boolean isSolved() {
		return this == RESOLVED || this == CLOSED;
	}

	boolean isChangeable() {
		return this != CLOSED;
	}

	boolean isAwaitingOffice() {
		return awaitingOffice().contains(this);
	}

	static TicketStatus labelled(String label) {
		return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
	}

	private static Set<TicketStatus> those(Predicate<TicketStatus> rule) {
		return Stream.of(values())
			.filter(rule)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(TicketStatus.class)));
	}

}
