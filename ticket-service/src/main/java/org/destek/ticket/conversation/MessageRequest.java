package org.destek.ticket.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A requester's message as it was typed, with nothing checked yet.
 *
 * @param text what is written
 * @param attachments receipts of uploads
 * @param missingAttachments names of files that could not be uploaded
 */
record MessageRequest(@Nullable String text, @Nullable List<@Nullable String> attachments,
		@Nullable List<@Nullable String> missingAttachments) {

	/** Personal in every part: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "MessageRequest";
	}

}
