package org.destek.notification.inbound.attachment;

/** attachment-service takes no file now; the mail waits. */
public class AttachmentServiceAwayException extends RuntimeException {

	AttachmentServiceAwayException(String reason) {
		super(reason);
	}

}
