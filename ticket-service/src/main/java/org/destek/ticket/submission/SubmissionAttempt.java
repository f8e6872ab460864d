package org.destek.ticket.submission;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.Language;

/**
 * One attempt to submit.
 *
 * @param key the sender's idempotency key
 * @param ticketId the ticket that it makes, if it makes one
 * @param request what was typed
 * @param asked what of it must be the same in a repeat
 * @param reader the language to answer in
 * @param privacyNotice version of the notice that the sender saw
 */
record SubmissionAttempt(UUID key, UUID ticketId, SubmissionRequest request, SubmissionRequest asked, Language reader,
		@Nullable String privacyNotice) {
}
