package org.destek.attachment.storage;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The files cannot be reached or written, whatever was asked for. */
public final class FileStoreException extends UncheckedIOException {

	FileStoreException(String message, IOException cause) {
		super(message, cause);
	}

}
