package org.destek.notification.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A mail that is owed to somebody.
 *
 * @param eventId the event that it tells of
 * @param ticketId the ticket; for a list, the newest one in it
 * @param code the ticket's code
 * @param recipient who is told
 * @param content what is said
 */
public record PlannedNotice(UUID eventId, UUID ticketId, String code, Recipient recipient, NoticeContent content) {

	/**
	 * The notice's id, the same whenever the same event is planned for the same reader.
	 * @return an id made of event, recipient and role
	 */
	UUID id() {
		String name = this.eventId + "|" + this.recipient.key() + "|" + this.recipient.role().label();
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
