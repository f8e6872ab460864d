package org.destek.attachment.retention;

import java.util.List;
import java.util.UUID;

/**
 * What is read of a ticket's submission.
 *
 * @param ticketId the ticket
 * @param code its code
 * @param attachments the files that came with it
 */
record TicketSubmitted(UUID ticketId, String code, List<AttachedFile> attachments) {

	List<UUID> attachmentIds() {
		return this.attachments.stream().map(AttachedFile::id).toList();
	}

	/**
	 * A file that came with the ticket.
	 *
	 * @param id its id
	 */
	record AttachedFile(UUID id) {
	}

}
