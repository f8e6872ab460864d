package org.destek.notification.incoming;

/** attachment-service takes no file now; the mail waits. */
class DoorClosedException extends RuntimeException {

	DoorClosedException(String reason) {
		super(reason);
	}

}
