package org.destek.ticket.staff;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An internal note as it was typed, with nothing checked yet.
 *
 * @param text what staff are to know
 * @param attachments receipts of uploads
 * @param missingAttachments names of files that could not be uploaded
 */
record NoteRequest(@Nullable String text, @Nullable List<@Nullable String> attachments,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<@Nullable String> missingAttachments) {

	/** What is asked for, for telling a repeat. */
	NoteRequest asked(List<@Nullable String> files) {
		return new NoteRequest(this.text, files, this.missingAttachments);
	}

	/** Personal in every part: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "NoteRequest";
	}

}
