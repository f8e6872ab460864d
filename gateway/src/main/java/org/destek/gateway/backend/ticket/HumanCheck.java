package org.destek.gateway.backend.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A riddle of five digits, or a browser's work in its place.
 *
 * @param id the sealed answer, sent back with what the reader typed
 * @param picture path of the PNG
 * @param audio path of the WAV; takes {@code ?lang=tr|en}
 * @param altcha what the browser can do instead; null where that is off
 */
public record HumanCheck(String id, String picture, String audio, @Nullable Task altcha) {

	/** The task as a page's script reads it, its parts with spaces between; or empty. */
	public String work() {
		return (this.altcha != null) ? this.altcha.text() : "";
	}

	/** The digits alone: for whom work did not help. */
	public HumanCheck withoutWork() {
		return new HumanCheck(this.id, this.picture, this.audio, null);
	}

	/**
	 * To find the number that makes, behind the salt, this digest. No part has a space.
	 *
	 * @param challenge the digest, in hexadecimal
	 * @param maxnumber the number is not above it
	 */
	public record Task(String algorithm, String challenge, long maxnumber, String salt, String signature) {

		String text() {
			return String.join(" ", this.algorithm, this.challenge, Long.toString(this.maxnumber), this.salt,
					this.signature);
		}

	}

}
