package org.destek.gateway.prerender;

import java.util.ArrayList;
import java.util.List;

/** Arrays that become one, in one copy. */
final class JoinedBytes {

	private final List<byte[]> parts = new ArrayList<>();

	private int length;

	void add(byte[] part) {
		this.parts.add(part);
		this.length += part.length;
	}

	byte[] toArray() {
		byte[] all = new byte[this.length];
		int at = 0;
		for (byte[] part : this.parts) {
			System.arraycopy(part, 0, all, at, part.length);
			at += part.length;
		}
		return all;
	}

}
