package org.destek.ticket.core;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.destek.foundation.language.Language;

/** Tickets for tests that need no database. */
public final class TicketFixture {

	public static final Instant SUBMITTED = Instant.parse("2026-11-24T06:00:00Z");

	private static final Requester REQUESTER = Requester.of(Map.of("name", "Ayşe Yılmaz", "unit", "Mühendislik"),
			new EmailAddress("ayse@example.org"), Language.TR);

	private TicketFixture() {
	}

	/** An open ticket that nobody of the office has yet. */
	public static Ticket openTicket(String topic) {
		return Ticket.opened(UUID.randomUUID(), new TicketCode("K7M-3XR-9TQ2"), topic, "Onay", REQUESTER, new byte[32],
				null, SUBMITTED);
	}

	/** A ticket that takes nothing any more. */
	public static Ticket closedTicket(String topic) {
		return openTicket(topic).resolve(SUBMITTED).close(SUBMITTED);
	}

}
