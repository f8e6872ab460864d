package org.destek.ticket.core;

import java.util.UUID;

/**
 * A file that belongs to a message; its bytes are attachment-service's.
 *
 * @param id the upload's id
 * @param name the file's name as the requester knows it
 * @param size bytes
 * @param mediaType its kind, judged by content
 * @param sha256 digest of its bytes, hexadecimal
 */
public record Attachment(UUID id, String name, long size, String mediaType, String sha256) {
}
