package org.destek.notification.inbound.attachment;

import java.util.UUID;

/**
 * A file that attachment-service took, as the events name it.
 *
 * @param id its id there
 * @param name its name
 * @param size in bytes
 * @param mediaType its kind, judged by content
 * @param sha256 its digest, in hexadecimal
 */
public record UploadedFile(UUID id, String name, long size, String mediaType, String sha256) {
}
