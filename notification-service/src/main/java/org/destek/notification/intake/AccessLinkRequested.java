package org.destek.notification.intake;

import java.util.Objects;
import java.util.UUID;

/** What this service reads of {@code access-link-requested.v1}. */
record AccessLinkRequested(UUID ticketId, String code, Topic topic, Requester requester) {

	AccessLinkRequested {
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
