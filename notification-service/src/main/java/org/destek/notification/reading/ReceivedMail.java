package org.destek.notification.reading;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read. All texts are NFC, without control characters but line feeds and
 * tabs.
 *
 * @param messageId its Message-ID, angle brackets included
 * @param answers the Message-IDs that it answers: In-Reply-To first, then References, the
 * newest first
 * @param from its one author; null when there is none or more than one, whom nobody could
 * be sure of
 * @param recipients To, Cc, Delivered-To, X-Original-To, Envelope-To; lower case
 * @param returnPath the envelope sender, empty for {@code <>}
 * @param subject one line
 * @param date when it says it was written
 * @param authentication what a trusted server says about the author's domain
 * @param nature who is behind it
 * @param bounce what could not be delivered, for a {@link Nature#BOUNCE}; of another
 * nature: what it says where it came to a bounce address
 * @param complaint which mail a provider complains of
 * @param fullText its text, uncut
 * @param text what is newly written, at most 10 000 characters
 * @param command what its first or last line asks for
 * @param files its files, in their order
 * @param language {@code tr} or {@code en}
 */
public record ReceivedMail(@Nullable String messageId, List<String> answers, @Nullable MailSender from,
		List<String> recipients, @Nullable String returnPath, @Nullable String subject, @Nullable Instant date,
		Authentication authentication, Nature nature, @Nullable Bounce bounce, @Nullable Complaint complaint,
		String fullText, String text, @Nullable Command command, List<MailFile> files, String language) {
}
