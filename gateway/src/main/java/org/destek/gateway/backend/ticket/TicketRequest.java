package org.destek.gateway.backend.ticket;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A filled-in form as ticket-service takes it. What the reader left empty is null or
 * empty; ticket-service judges it.
 *
 * @param requester who asks: what was typed, by the field's name in the form
 * @param attachments upload receipts, in the reader's order
 * @param missingAttachments names of files that the writer leaves out knowingly, because
 * they could not be uploaded
 * @param language {@code tr} or {@code en}: what mails about it are written in
 */
public record TicketRequest(@Nullable String topic, Map<String, String> requester, @Nullable String subject,
		@Nullable String message, List<String> attachments, List<String> missingAttachments, String language,
		HumanAnswer humanCheck) {

	/**
	 * What came back for a {@link HumanCheck}.
	 *
	 * @param answer the digits that were typed
	 * @param altcha the work of the browser
	 */
	public record HumanAnswer(@Nullable String id, @Nullable String answer, @Nullable String altcha) {
	}

	@Override
	public String toString() {
		return "TicketRequest[topic=" + this.topic + "]";
	}

}
