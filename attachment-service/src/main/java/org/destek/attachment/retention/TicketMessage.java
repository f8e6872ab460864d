package org.destek.attachment.retention;

import java.util.List;
import java.util.UUID;

/**
 * What is read of an event that brings a message: a submission, an answer, a note, a
 * reply that is held.
 *
 * @param ticketId the ticket
 * @param code its code
 * @param attachments the files that came with the message
 */
record TicketMessage(UUID ticketId, String code, List<AttachedFile> attachments) {

	List<UUID> attachmentIds() {
		return this.attachments.stream().map(AttachedFile::id).toList();
	}

	/**
	 * A file that came with the message.
	 *
	 * @param id its id
	 */
	record AttachedFile(UUID id) {
	}

}
