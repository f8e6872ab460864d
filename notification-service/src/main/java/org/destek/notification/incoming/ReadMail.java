package org.destek.notification.incoming;

import org.jspecify.annotations.Nullable;

import org.destek.notification.reading.ReceivedMail;

/**
 * A mail that was read, or could not be, and is not yet judged.
 *
 * @param mail the mail
 * @param content what it says; none when it is unreadable
 * @param trouble why it is unreadable, in one word
 */
record ReadMail(StoredMail mail, @Nullable ReceivedMail content, @Nullable String trouble) {

	static ReadMail unreadable(StoredMail mail, String trouble) {
		return new ReadMail(mail, null, trouble);
	}

}
