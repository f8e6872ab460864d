package org.destek.gateway.backend;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A filled-in form as ticket-service takes it; whatever the reader left empty is null or
 * empty, and judged there.
 *
 * @param attachments upload receipts, in the reader's order
 * @param missingAttachments names of files that the writer leaves out knowingly, because
 * they could not be uploaded
 * @param language {@code tr} or {@code en}: what mails about it are written in
 */
public record TicketRequest(@Nullable String topic, Requester requester, @Nullable String subject,
		@Nullable String message, List<String> attachments, List<String> missingAttachments, String language,
		HumanAnswer humanCheck) {

	/** Who asks. */
	public record Requester(@Nullable String name, @Nullable String email, @Nullable String nationalId,
			@Nullable String unit, @Nullable String extension) {

		@Override
		public String toString() {
			return "Requester[not shown]";
		}

	}

	/** The digits that were typed for a {@link HumanCheck}. */
	public record HumanAnswer(@Nullable String id, @Nullable String answer) {
	}

	@Override
	public String toString() {
		return "TicketRequest[topic=" + this.topic + "]";
	}

}
