package org.destek.ticket.desk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.TicketStatus;

/** The views of the office's list. */
enum TicketQueue {

	/** What is not finished. */
	OPEN(TicketStatus.unfinished()),

	/** Of these, what the viewer has. */
	MINE(TicketStatus.unfinished()),

	/** Of these, what nobody has. */
	NOBODY(TicketStatus.unfinished()),

	/** What waits for an answer of the office. */
	WAITING_FOR_US(TicketStatus.awaitingOffice()),

	/** What has waited for it too long. */
	OVERDUE(TicketStatus.awaitingOffice()),

	/** Everything, closed ones too. */
	ALL(EnumSet.allOf(TicketStatus.class));

	private final Set<TicketStatus> statuses;

	TicketQueue(Set<TicketStatus> statuses) {
		this.statuses = statuses;
	}

	Set<TicketStatus> statuses() {
		return EnumSet.copyOf(this.statuses);
	}

	/** The queue of that name; null when there is none. */
	static @Nullable TicketQueue labelled(String label) {
		for (TicketQueue each : values()) {
			if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label)) {
				return each;
			}
		}
		return null;
	}

}
