package org.destek.notification.intake.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.destek.notification.intake.Topic;

/** What this service reads of {@code access-list-requested.v1}. */
record AccessListRequestedEvent(AccessLinkRequestedEvent.Requester requester, List<Ticket> tickets) {

	AccessListRequestedEvent {
		Objects.requireNonNull(requester, "requester");
		tickets = List.copyOf(tickets);
		if (tickets.isEmpty()) {
			throw new IllegalArgumentException("tickets: a list has at least one");
		}
	}

	record Ticket(UUID ticketId, String code, Topic topic, String status, Instant submittedAt) {

		Ticket {
			Objects.requireNonNull(ticketId, "tickets.ticketId");
			Objects.requireNonNull(code, "tickets.code");
			Objects.requireNonNull(topic, "tickets.topic");
			Objects.requireNonNull(status, "tickets.status");
			Objects.requireNonNull(submittedAt, "tickets.submittedAt");
		}

	}

}
