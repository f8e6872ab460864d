package org.destek.ticket.desk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.TicketStatus;

/** The views of the office's list. */
enum TicketQueue {

	/** What is not finished. */
	OPEN(EnumSet.of(TicketStatus.OPEN, TicketStatus.ANSWERED, TicketStatus.WAITING)),

	/** Of these, what the viewer has. */
	MINE(EnumSet.copyOf(OPEN.statuses)),

	/** Of these, what nobody has. */
	NOBODY(EnumSet.copyOf(OPEN.statuses)),

	/** What waits for an answer of the office. */
	WAITING_FOR_US(EnumSet.of(TicketStatus.OPEN)),

	/** What has waited for it too long. */
	OVERDUE(EnumSet.of(TicketStatus.OPEN)),

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
