package org.destek.notification.inbound.throttle;

import org.destek.notification.inbound.classify.ClassifiedMail;
import org.destek.notification.inbound.store.StoredMail;

/**
 * A mail whose time is kept, and whose files are to be uploaded.
 *
 * @param open the mail
 * @param schedule the times, its own among them
 */
public record ThrottledMail(ClassifiedMail open, ThrottleSchedule schedule) {

	public StoredMail mail() {
		return this.open.mail();
	}

}
