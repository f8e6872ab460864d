package org.destek.attachment.storage;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file that was received whole.
 *
 * @param id its id
 * @param name its name, safe to show and to save under
 * @param size bytes
 * @param mediaType its kind, judged by content
 * @param sha256 its digest, lower-case hex
 * @param ticketId the ticket it belongs to; null until one claims it
 */
public record Attachment(UUID id, String name, long size, String mediaType, String sha256, @Nullable UUID ticketId) {
}
