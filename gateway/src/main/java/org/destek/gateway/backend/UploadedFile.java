package org.destek.gateway.backend;

/**
 * A file that attachment-service keeps until a ticket claims it.
 *
 * @param receipt signed proof of the upload, good for 24 hours
 * @param size bytes
 * @param sha256 hex digest of the content
 */
public record UploadedFile(String id, String receipt, String name, long size, String mediaType, String sha256) {
}
