package org.destek.notification.intake.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Addressee;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;

/** What this service reads of {@code morning-digest-due.v1}. */
record MorningDigestDueEvent(Addressee recipient, LocalDate day, List<TopicOfMorning> topics) {

	MorningDigestDueEvent {
		Objects.requireNonNull(recipient, "recipient");
		Objects.requireNonNull(day, "day");
		topics = List.copyOf(topics);
	}

	record TopicOfMorning(Topic topic, int open, int unassigned, int overdue, List<Waiting> tickets) {

		TopicOfMorning {
			Objects.requireNonNull(topic, "topics.topic");
			tickets = List.copyOf(tickets);
		}

	}

	record Waiting(UUID ticketId, String code, String subject, Instant since, @Nullable String assignee,
			boolean overdue) implements TicketEvent {

		Waiting {
			Objects.requireNonNull(ticketId, "tickets.ticketId");
			Objects.requireNonNull(code, "tickets.code");
			Objects.requireNonNull(subject, "tickets.subject");
			Objects.requireNonNull(since, "tickets.since");
		}

	}

}
