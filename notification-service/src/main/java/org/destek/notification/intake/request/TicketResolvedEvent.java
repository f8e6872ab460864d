package org.destek.notification.intake.request;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Requester;
import org.destek.notification.intake.StaffMember;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code ticket-resolved.v1}. */
record TicketResolvedEvent(UUID ticketId, String code, Topic topic, String subject, Closer by, @Nullable Boolean byMail,
		Requester requester, List<StaffMember> staff, @Nullable StaffMember deputy) implements TicketEvent {

	TicketResolvedEvent {
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
