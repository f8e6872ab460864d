package org.destek.attachment.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What stands between the parts of a multipart body (RFC 2046, 5.1.1). It is looked for
 * from its end (Boyer, Moore and Horspool): where the byte there is none of its own, its
 * whole length is passed over.
 */
final class Delimiter {

	private final byte[] bytes;

	private final int[] steps = new int[256];

	Delimiter(String boundary) {
		this.bytes = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
		Arrays.fill(this.steps, this.bytes.length);
		for (int each = 0; each < this.bytes.length - 1; each++) {
			this.steps[this.bytes[each] & 0xFF] = this.bytes.length - 1 - each;
		}
	}

	int length() {
		return this.bytes.length;
	}

	/**
	 * Finds it.
	 * @param from the first place at which it may begin
	 * @param end behind the last byte that counts
	 * @return where it begins; negative when it is not there as a whole
	 */
	int find(byte[] in, int from, int end) {
		int last = this.bytes.length - 1;
		for (int at = from; at + last < end; at += this.steps[in[at + last] & 0xFF]) {
			if (in[at + last] == this.bytes[last] && isAt(in, at, this.bytes.length)) {
				return at;
			}
		}
		return -1;
	}

	/**
	 * Finds out how much at the end may be its beginning.
	 * @return how many bytes; 0 when none
	 */
	int beginsAtTheEndOf(byte[] in, int from, int end) {
		for (int at = Math.max(from, end - this.bytes.length + 1); at < end; at++) {
			if (in[at] == '\r' && isAt(in, at, end - at)) {
				return end - at;
			}
		}
		return 0;
	}

	private boolean isAt(byte[] in, int at, int length) {
		return Arrays.equals(in, at, at + length, this.bytes, 0, length);
	}

}
