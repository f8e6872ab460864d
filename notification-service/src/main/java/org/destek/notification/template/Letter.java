package org.destek.notification.template;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.UndeliveredRecipient;
import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.NoticeKind;
import org.destek.notification.notice.content.TicketReference;

/**
 * What is to be rendered.
 *
 * @param noticeId the notice, by which its links to the staff page are known
 * @param ticket the ticket, if it is about one
 * @param recipient who reads it
 * @param content what is said
 * @param since from when on its links are good
 * @param topic the topic in the subject of a requester's first mail; none: what the
 * content says
 * @param insteadOf whom it did not reach, when it is a copy
 */
public record Letter(UUID noticeId, @Nullable TicketReference ticket, Recipient recipient, NoticeContent content,
		Instant since, @Nullable String topic, @Nullable UndeliveredRecipient insteadOf) {

	/**
	 * Which mail it is.
	 * @return the kind of its content
	 */
	public NoticeKind kind() {
		return NoticeKind.of(this.content);
	}

	/**
	 * The ticket's code; templates of kinds without a ticket never ask for it.
	 * @return what people call it
	 */
	public String code() {
		return about().code();
	}

	TicketReference about() {
		if (this.ticket == null) {
			throw new IllegalStateException("%s is about no one ticket".formatted(kind()));
		}
		return this.ticket;
	}

}
