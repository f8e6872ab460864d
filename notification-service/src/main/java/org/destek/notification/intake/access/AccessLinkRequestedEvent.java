package org.destek.notification.intake.access;

import java.util.Objects;
import java.util.UUID;

import org.destek.notification.intake.Topic;

/** What this service reads of {@code access-link-requested.v1}. */
record AccessLinkRequestedEvent(UUID ticketId, String code, Topic topic, Requester requester) {

	AccessLinkRequestedEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(requester, "requester");
	}

	record Requester(String email, String language) {

		Requester {
			Objects.requireNonNull(email, "requester.email");
		}

	}

}
