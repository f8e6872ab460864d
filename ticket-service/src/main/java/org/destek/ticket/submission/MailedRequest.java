package org.destek.ticket.submission;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.EmailAddress;

/**
 * A request that came as a mail; nothing of it is checked by a person, as on the form.
 *
 * @param mailId the mail, whose id becomes the ticket's
 * @param topic slug of what it is about
 * @param sender where it came from
 * @param name what the sender is called; null when nobody said
 * @param language the language of mails
 * @param subject one line; null or empty: made of the text
 * @param text what it is about
 * @param files its files
 */
public record MailedRequest(UUID mailId, String topic, EmailAddress sender, @Nullable String name, Language language,
		@Nullable String subject, String text, List<Attachment> files) {
}
