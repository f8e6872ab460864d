package org.destek.ticket.staff.access;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;

/** How many codes one mailbox is sent. */
@TestPropertySource(properties = "destek.codes.per-address=4")
class CodeBudgetTests extends RunningDesk {

	/** Nobody else's tests prove it. */
	private static final String DEPUTY = "mudur@example.org";

	@Test
	void noMailboxGetsMoreCodesThanItsHourHasHoweverManyLinksAreUsed() {
		Receipt receipt = aLabTicket();
		StaffBrowser proven = linkOf(receipt, DEPUTY);
		for (int i = 0; i < 3; i++) {
			challengeOf(unprovenLinkOf(receipt, DEPUTY));
		}
		unprovenLinkOf(aLabTicket(), "Mudur@example.org").post("/browser-codes").expectStatus().isEqualTo(429);
		proven.post("/take").expectStatus().isNoContent();
	}

}
