package org.destek.ticket.core;

import java.util.UUID;

/** Thrown when a file already belongs to a message. */
public class TakenAttachmentException extends RuntimeException {

	private final UUID attachmentId;

	TakenAttachmentException(UUID attachmentId) {
		super("The file %s already belongs to a message".formatted(attachmentId));
		this.attachmentId = attachmentId;
	}

	public UUID attachmentId() {
		return this.attachmentId;
	}

}
