package org.destek.attachment.inspection;

import java.io.IOException;

/**
 * A container whose table of contents cannot be read: cut off, or not what it begins as.
 */
public final class DamagedFileException extends IOException {

	DamagedFileException(String message) {
		super(message);
	}

}
