package org.destek.notification.inbound;

import org.destek.notification.inbound.attachment.UploadResults;
import org.destek.notification.inbound.classify.ClassifiedMail;

/**
 * A mail that is ready to have its effect as soon as the throttle lets it.
 *
 * @param open the mail
 * @param files what became of its files
 */
record ReadyMail(ClassifiedMail open, UploadResults files) {

	static ReadyMail withoutFiles(ClassifiedMail open) {
		return new ReadyMail(open, UploadResults.NONE);
	}

}
