package org.destek.ticket.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One contribution to the conversation of a ticket.
 *
 * @param id its id
 * @param from who wrote it
 * @param name the writer's name
 * @param text what was written
 * @param sentAt when it was accepted
 * @param attachments its files, in the writer's order
 */
public record Message(UUID id, Author from, String name, String text, Instant sentAt, List<Attachment> attachments) {

	/** Which side of the counter a message comes from. */
	public enum Author {

		/** Who asked for help. */
		REQUESTER,

		/** Who answers. */
		STAFF;

		@JsonValue
		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Author labelled(String label) {
			return valueOf(label.toUpperCase(Locale.ROOT));
		}

	}

}
