package org.destek.notification.inbound.store;

import org.jspecify.annotations.Nullable;

import org.destek.notification.reading.ReceivedMail;

/**
 * A mail that was read, or could not be, and is not yet classified.
 *
 * @param mail the mail
 * @param content what it says; none when it is unreadable
 * @param problem why it is unreadable, in one word
 */
public record ParsedMail(StoredMail mail, @Nullable ReceivedMail content, @Nullable String problem) {

	public static ParsedMail unreadable(StoredMail mail, String problem) {
		return new ParsedMail(mail, null, problem);
	}

}
