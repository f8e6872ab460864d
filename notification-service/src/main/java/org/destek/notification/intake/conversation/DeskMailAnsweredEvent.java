package org.destek.notification.intake.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Addressee;
import org.destek.notification.notice.content.OtherNotice.DeskLink;
import org.destek.notification.notice.content.OtherNotice.ListedTicket;

/** What is used of {@code desk-mail-answered.v1}. */
record DeskMailAnsweredEvent(UUID mailId, @Nullable String messageId, Addressee recipient, String subject,
		List<String> lines, List<Listed> tickets, List<Link> links) {

	DeskMailAnsweredEvent {
		Objects.requireNonNull(mailId, "mailId");
		Objects.requireNonNull(recipient, "recipient");
		Objects.requireNonNull(subject, "subject");
	}

	/** A ticket of a list. */
	record Listed(String code, String subject, String requester, String topic, String status, @Nullable String assignee,
			Instant since, boolean overdue) {

		ListedTicket toContent() {
			return new ListedTicket(this.code, this.subject, this.requester, this.topic, this.status, this.assignee,
					this.since, this.overdue);
		}

	}

	/** A page of the desk. */
	record Link(String label, String path) {

		DeskLink toContent() {
			return new DeskLink(this.label, this.path);
		}

	}

}
