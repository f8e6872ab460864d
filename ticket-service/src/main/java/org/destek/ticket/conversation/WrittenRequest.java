package org.destek.ticket.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A text as it was typed, with nothing checked yet.
 *
 * @param text what is written
 * @param attachments receipts of uploads
 */
record WrittenRequest(@Nullable String text, @Nullable List<@Nullable String> attachments) {

	/** Personal in every part: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "WrittenRequest";
	}

}
