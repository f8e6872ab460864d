package org.destek.notification.intake.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Addressee;
import org.destek.notification.intake.Agent;
import org.destek.notification.intake.Attachment;
import org.destek.notification.intake.Requester;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;
import org.destek.notification.notice.content.StaffMailNotice;

/** What is used of {@code ticket-shown.v1}. */
record TicketShownEvent(UUID ticketId, String code, Topic topic, String subject, UUID mailId,
		@Nullable String messageId, Addressee recipient, String status, @Nullable Agent assignee, Requester requester,
		List<Entry> thread, boolean more, Instant submittedAt) implements TicketEvent {

	TicketShownEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(mailId, "mailId");
		Objects.requireNonNull(recipient, "recipient");
		Objects.requireNonNull(requester, "requester");
	}

	/** What somebody wrote. */
	record Entry(String kind, String author, String text, Instant at, List<Attachment> files) {

		StaffMailNotice.Entry toContent() {
			return new StaffMailNotice.Entry(this.kind, this.author, this.text, this.at,
					Attachment.toFiles(this.files));
		}

	}

}
