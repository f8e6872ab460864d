package org.destek.ticket.staff;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * An internal note as it was typed, with nothing checked yet.
 *
 * @param text what staff are to know
 * @param attachments receipts of uploads
 */
record NoteRequest(@Nullable String text, @Nullable List<@Nullable String> attachments) {

	List<@Nullable String> receipts() {
		return (this.attachments != null) ? this.attachments : List.of();
	}

	NoteRequest asked(UnaryOperator<@Nullable String> file) {
		return new NoteRequest(this.text, receipts().stream().map(file).toList());
	}

	/** Personal in every part: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "NoteRequest";
	}

}
