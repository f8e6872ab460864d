package org.destek.attachment.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Told once files belong to a ticket.
 *
 * @param ticketId the ticket
 * @param attachmentIds the files, in the order of their submission
 * @param boundAt since when
 */
record AttachmentBound(UUID ticketId, List<UUID> attachmentIds, Instant boundAt) {

	static final String TOPIC = "attachment-events";

	static final String TYPE = "attachment-bound.v1";

}
