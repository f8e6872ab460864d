package org.destek.attachment.storage;

import java.util.Optional;
import java.util.UUID;

/** Reads ids that may come from anybody. */
public final class AttachmentIds {

	private static final int LENGTH = 36;

	private AttachmentIds() {
	}

	/**
	 * Reads an id.
	 * @param text the text as it came
	 * @return the id; empty when it is none in its one usual spelling
	 */
	public static Optional<UUID> parse(String text) {
		try {
			return (text.length() == LENGTH) ? Optional.of(UUID.fromString(text)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			// An id that cannot be one is an id of nothing.
			return Optional.empty();
		}
	}

}
