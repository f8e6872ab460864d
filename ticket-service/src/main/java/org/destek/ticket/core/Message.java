package org.destek.ticket.core;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One contribution to the conversation of a ticket.
 *
 * @param id its id
 * @param from who wrote it
 * @param name the writer's name
 * @param address that of the writer's entry in the topics file; null of a requester
 * @param text what was written
 * @param folded what else its mail holds, shown when a reader asks for it
 * @param sentAt when it was accepted
 * @param attachments its files, in the writer's order
 * @param missing names of files that its writer could not upload and that have not come
 * since
 * @param mailId the mail that it came as; null when it was written on a page
 */
public record Message(UUID id, Author from, String name, @Nullable String address, String text, List<FoldedText> folded,
		Instant sentAt, List<Attachment> attachments, List<String> missing, @Nullable UUID mailId) {

	/** A message in which nothing is folded, for it was written on a page. */
	public Message(UUID id, Author from, String name, @Nullable String address, String text, Instant sentAt,
			List<Attachment> attachments, List<String> missing, @Nullable UUID mailId) {
		this(id, from, name, address, text, List.of(), sentAt, attachments, missing, mailId);
	}

	/**
	 * The message with its files.
	 * @param files in the writer's order
	 * @return a message that is the same but for the files
	 */
	public Message with(List<Attachment> files) {
		return new Message(this.id, this.from, this.name, this.address, this.text, this.folded, this.sentAt, files,
				this.missing, this.mailId);
	}

	/**
	 * The message without the missing files that came later.
	 * @param names of files that its writer's side sent since
	 * @return a message that is the same but for what is missing
	 */
	Message missingAllBut(List<String> names) {
		return new Message(this.id, this.from, this.name, this.address, this.text, this.folded, this.sentAt,
				this.attachments, FileNames.without(this.missing, names), this.mailId);
	}

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

		public static Author labelled(String label) {
			return valueOf(label.toUpperCase(Locale.ROOT));
		}

	}

}
