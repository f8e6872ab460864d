package org.destek.notification.delivery.transport;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it leaves.
 *
 * @param envelopeSender where bounces go
 * @param from the sender's address
 * @param fromName the name beside it
 * @param to the recipient's address
 * @param toName the name beside it, when known
 * @param replyTo where answers go
 * @param messageId its own Message-ID
 * @param thread the Message-ID of the thread's root; none for a mail outside a thread
 * @param subject the subject, not yet safe for a header
 * @param language the language of its reader
 * @param date when it is sent
 * @param text the text body
 * @param html the HTML body
 */
public record OutgoingMail(String envelopeSender, String from, String fromName, String to, @Nullable String toName,
		String replyTo, String messageId, @Nullable String thread, String subject, String language, Instant date,
		String text, String html) {
}
