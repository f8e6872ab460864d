package org.destek.notification.notice;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.NoticeKind;
import org.destek.notification.notice.content.TicketReference;

/**
 * A mail that is owed to somebody.
 *
 * @param eventId the event that it tells of
 * @param ticket the ticket; none for a mail about several or about nothing that is known
 * @param recipient who is told
 * @param content what is said
 * @param fallback who is told when the recipient cannot be reached
 * @param insteadOf whom it did not reach, when this is the copy for the fallback
 */
public record PlannedNotice(UUID eventId, @Nullable TicketReference ticket, Recipient recipient, NoticeContent content,
		@Nullable Recipient fallback, @Nullable UndeliveredRecipient insteadOf) {

	public PlannedNotice(UUID eventId, @Nullable TicketReference ticket, Recipient recipient, NoticeContent content) {
		this(eventId, ticket, recipient, content, null, null);
	}

	/**
	 * The same notice with somebody to tell when its recipient cannot be reached.
	 * @param fallback who; none to tell nobody else
	 * @return the notice
	 */
	public PlannedNotice orElse(@Nullable Recipient fallback) {
		return new PlannedNotice(this.eventId, this.ticket, this.recipient, this.content, fallback, this.insteadOf);
	}

	/**
	 * The notice's id, the same whenever the same event is planned for the same reader.
	 * @return an id made of event, recipient and role
	 */
	public UUID id() {
		String name = this.eventId + "|" + this.recipient.key() + "|" + this.recipient.role().label();
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	NoticeKind kind() {
		return NoticeKind.of(this.content);
	}

}
