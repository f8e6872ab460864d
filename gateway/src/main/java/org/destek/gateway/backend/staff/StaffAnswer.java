package org.destek.gateway.backend.staff;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The office's answer as ticket-service takes it.
 *
 * @param attachments upload receipts, in the writer's order
 * @param missingAttachments names of files that the writer leaves out knowingly, because
 * they could not be uploaded
 * @param status what the ticket becomes: {@code answered}, {@code waiting} or
 * {@code resolved}
 * @param seen the last message that the writer saw; null does not compare
 */
public record StaffAnswer(String text, List<String> attachments, List<String> missingAttachments, String status,
		@Nullable String seen) {

	@Override
	public String toString() {
		return "StaffAnswer[not shown]";
	}

}
