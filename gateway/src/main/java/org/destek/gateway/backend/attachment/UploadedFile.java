package org.destek.gateway.backend.attachment;

import java.util.Base64;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that attachment-service keeps until a ticket claims it.
 *
 * @param receipt signed proof of the upload, good for 24 hours; goes along as a hidden
 * field, and ticket-service alone verifies it
 * @param size bytes
 */
public record UploadedFile(String id, String receipt, String name, long size, String mediaType) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Reads name and size out of a receipt, unverified: only to show them to who sent it.
	 */
	public static UploadedFile ofReceipt(String receipt) {
		try {
			String[] parts = receipt.split("\\.", -1);
			JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[Math.min(1, parts.length - 1)]));
			return new UploadedFile(claims.path("sub").asString(""), receipt, claims.path("name").asString("?"),
					claims.path("size").asLong(0), claims.path("type").asString(""));
		}
		catch (IllegalArgumentException | JacksonException ex) {
			// Not one of ours: ticket-service will say so about this very file.
			return new UploadedFile("", receipt, "?", 0, "");
		}
	}

	public String icon() {
		return this.mediaType.startsWith("image/") ? "image" : "file";
	}

	@Override
	public String toString() {
		return "UploadedFile[id=" + this.id + "]";
	}

}
