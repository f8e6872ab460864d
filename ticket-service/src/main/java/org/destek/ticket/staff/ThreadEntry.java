package org.destek.ticket.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.history.HistoryEntry;
import org.destek.ticket.history.Note;

/**
 * One line of what happened to a ticket, as staff see it.
 *
 * @param kind message, internal note or event
 * @param id its id
 * @param from the side of the counter; null when nobody did it
 * @param name who it was; null when nobody did it
 * @param text what was written; null of an event
 * @param folded what else its mail holds
 * @param at when
 * @param attachments its files
 * @param missingAttachments names of files that its writer could not upload and that have
 * not come since
 * @param originalUrl the mail that it came as, for an hour; null when it was typed on a
 * page
 * @param what what was done; null unless it is an event
 * @param detail what else is known of an event
 */
record ThreadEntry(Kind kind, UUID id, @Nullable Author from, @Nullable String name, @Nullable String text,
		List<FoldedText> folded, Instant at, List<FileView> attachments, List<String> missingAttachments,
		@Nullable String originalUrl, @Nullable String what, @Nullable String detail) {

	static ThreadEntry of(Message message, SignedPaths paths) {
		return new ThreadEntry(Kind.MESSAGE, message.id(), message.from(), message.name(), message.text(),
				message.folded(), message.sentAt(), files(message.attachments(), paths), message.missing(),
				paths.toMail(message.mailId()), null, null);
	}

	static ThreadEntry of(Note note, SignedPaths paths) {
		return new ThreadEntry(Kind.NOTE, note.id(), Author.STAFF, note.author().name(), note.text(), note.folded(),
				note.addedAt(), files(note.attachments(), paths), note.missing(), paths.toMail(note.mailId()), null,
				null);
	}

	static ThreadEntry of(HistoryEntry entry, String requester, @Nullable String detail) {
		Agent by = entry.by();
		String name = (by != null) ? by.name() : (entry.role() == Author.REQUESTER) ? requester : null;
		return new ThreadEntry(Kind.EVENT, entry.id(), entry.role(), name, null, List.of(), entry.at(), List.of(),
				List.of(), null, entry.what().label(), detail);
	}

	static List<FileView> files(List<Attachment> files, SignedPaths paths) {
		return files.stream().map((each) -> FileView.of(each, paths)).toList();
	}

	/** What a line is. */
	enum Kind {

		/** Goes to the other side of the counter. */
		MESSAGE,

		/** Stays in the office. */
		NOTE,

		/** Was done without words. */
		EVENT;

		@JsonValue
		String label() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	record FileView(UUID id, String name, long size, String mediaType, String url) {

		static FileView of(Attachment file, SignedPaths paths) {
			return new FileView(file.id(), file.name(), file.size(), file.mediaType(), paths.toFile(file.id()));
		}

	}

}
