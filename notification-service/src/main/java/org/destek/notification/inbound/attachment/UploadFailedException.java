package org.destek.notification.inbound.attachment;

import org.jspecify.annotations.Nullable;

/** Handing a file over failed, and others may go well. */
public class UploadFailedException extends RuntimeException {

	UploadFailedException(String what, @Nullable Throwable cause) {
		super(what, cause);
	}

}
