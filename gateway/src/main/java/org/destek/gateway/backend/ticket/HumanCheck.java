package org.destek.gateway.backend.ticket;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A riddle of five digits, or a browser's work in its place.
 *
 * @param id the sealed answer, sent back with what the reader typed
 * @param picture path of the PNG
 * @param audio path of the WAV; takes {@code ?lang=tr|en}
 * @param altcha what the browser can do instead; null where that is off
 */
public record HumanCheck(String id, String picture, String audio, @Nullable Task altcha) {

	private static final JsonMapper JSON = new JsonMapper();

	/** The task as a page's script reads it, in JSON; or empty. */
	public String work() {
		return (this.altcha != null) ? JSON.writeValueAsString(this.altcha) : "";
	}

	/** The digits alone: for whom work did not help. */
	public HumanCheck withoutWork() {
		return new HumanCheck(this.id, this.picture, this.audio, null);
	}

	/**
	 * To find the number that makes, behind the salt, this digest.
	 *
	 * @param challenge the digest, in hexadecimal
	 * @param maxnumber the number is not above it
	 */
	public record Task(String algorithm, String challenge, long maxnumber, String salt, String signature) {
	}

}
