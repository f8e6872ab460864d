package org.destek.gateway.posting;

import java.util.Base64;
import java.util.Locale;

import org.destek.gateway.backend.UploadedFile;
import org.destek.gateway.wording.FileSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that is uploaded and waits for its form to be sent.
 *
 * @param receipt goes along as a hidden field; ticket-service alone verifies it
 */
public record KeptFile(String id, String receipt, String name, long size, String mediaType) {

	private static final JsonMapper JSON = new JsonMapper();

	static KeptFile of(UploadedFile file) {
		return new KeptFile(file.id(), file.receipt(), file.name(), file.size(), file.mediaType());
	}

	/**
	 * Reads name and size out of a receipt, unverified: only to show them to who sent it.
	 */
	static KeptFile of(String receipt) {
		try {
			String[] parts = receipt.split("\\.", -1);
			JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[Math.min(1, parts.length - 1)]));
			return new KeptFile(claims.path("sub").asString(""), receipt, claims.path("name").asString("?"),
					claims.path("size").asLong(0), claims.path("type").asString(""));
		}
		catch (IllegalArgumentException | JacksonException ex) {
			// Not one of ours: ticket-service will say so about this very file.
			return new KeptFile("", receipt, "?", 0, "");
		}
	}

	public String icon() {
		return this.mediaType.startsWith("image/") ? "image" : "file";
	}

	public String sizeIn(Locale language) {
		return FileSize.inWords(this.size, language);
	}

	@Override
	public String toString() {
		return "KeptFile[id=" + this.id + "]";
	}

}
