package org.destek.ticket.submission;

import java.util.UUID;

import org.destek.ticket.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to submit.
 *
 * @param key the sender's idempotency key
 * @param ticketId the ticket that it makes, if it makes one
 * @param request what was typed
 * @param reader the language to answer in
 * @param privacyNotice version of the notice that the sender saw
 */
record Intake(UUID key, UUID ticketId, SubmissionRequest request, Language reader, @Nullable String privacyNotice) {
}
