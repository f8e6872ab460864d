package org.destek.notification.incoming;

import org.jspecify.annotations.Nullable;

/** Handing a file over failed, and others may go well. */
class FileFailedException extends RuntimeException {

	FileFailedException(String what, @Nullable Throwable cause) {
		super(what, cause);
	}

}
