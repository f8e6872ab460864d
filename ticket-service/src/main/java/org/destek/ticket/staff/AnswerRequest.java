package org.destek.ticket.staff;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was typed, with nothing checked yet.
 *
 * @param text what goes to the requester
 * @param attachments receipts of uploads
 * @param missingAttachments names of files that could not be uploaded
 * @param status what the ticket is then; {@code answered} when nothing is said
 * @param seen the last message that the writer saw
 */
record AnswerRequest(@Nullable String text, @Nullable List<@Nullable String> attachments,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<@Nullable String> missingAttachments,
		@Nullable String status, @Nullable String seen) {

	/**
	 * What is asked for, for telling a repeat. What the writer had seen is left out: the
	 * page may have been drawn again between the tries.
	 */
	AnswerRequest asked(List<@Nullable String> files) {
		return new AnswerRequest(this.text, files, this.missingAttachments, this.status, null);
	}

	/** Personal in every part: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "AnswerRequest";
	}

}
