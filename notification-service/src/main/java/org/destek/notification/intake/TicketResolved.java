package org.destek.notification.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What this service reads of {@code ticket-resolved.v1}. */
record TicketResolved(UUID ticketId, String code, Topic topic, String subject, Closer by, @Nullable Boolean byMail,
		Requester requester, List<StaffMember> staff, @Nullable StaffMember deputy) implements TicketEvent {

	TicketResolved {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(by, "by");
		Objects.requireNonNull(requester, "requester");
		staff = List.copyOf(staff);
	}

	/** Who closes on a page sees it there. */
	boolean isNewsToRequester() {
		return !this.by.isRequester() || Boolean.TRUE.equals(this.byMail);
	}

	record Closer(String role, String name) {

		Closer {
			Objects.requireNonNull(role, "by.role");
			Objects.requireNonNull(name, "by.name");
		}

		boolean isRequester() {
			return "requester".equals(this.role);
		}

	}

}
