package org.destek.notification.smtp;

import java.io.IOException;

import jakarta.mail.MessagingException;

/**
 * Says that a mail was handed over to its end and that the server did not answer: it may
 * have the mail, and it may not.
 */
class UnansweredMailException extends MessagingException {

	UnansweredMailException(IOException cause) {
		super("No answer after the end of the mail", cause);
	}

}
