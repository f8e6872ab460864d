package org.destek.gateway.backend.ticket;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * How urgent the office finds a ticket.
 *
 * @param name such as {@code high}
 */
public record Priority(String name) {

	public static final Priority NORMAL = new Priority("normal");

	/** The most urgent first. */
	public static final List<Priority> ALL = List.of(new Priority("urgent"), new Priority("high"), NORMAL,
			new Priority("low"));

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Priority {
	}

	/** Whether nobody said anything else. */
	public boolean isNormal() {
		return equals(NORMAL);
	}

	/** Whether it comes before the others. */
	public boolean isPressing() {
		return this.name.equals("urgent") || this.name.equals("high");
	}

	/** The key of its word. */
	public String words() {
		return "priority." + this.name;
	}

}
