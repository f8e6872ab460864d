package org.destek.ticket.staffing;

import org.destek.ticket.topic.Topics;

/** Rules about the office's staff, for tests that need no running service. */
public final class StaffFixture {

	private StaffFixture() {
	}

	public static TicketStaff ticketStaff(Topics topics) {
		return new TicketStaff(topics);
	}

}
