package org.destek.attachment.upload;

import java.util.UUID;

/**
 * What an upload is answered with.
 *
 * @param id the file's id; whoever knows it may take the file back
 * @param receipt the signed proof that a ticket names the file by
 * @param name the name as it is kept
 * @param size bytes
 * @param mediaType the kind, judged by content
 * @param sha256 lower-case hex
 */
public record UploadReceipt(UUID id, String receipt, String name, long size, String mediaType, String sha256) {
}
