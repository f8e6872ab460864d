package org.destek.notification.reading;

import java.io.IOException;
import java.io.InputStream;

import jakarta.mail.internet.SharedInputStream;

/**
 * A stretch of the raw mail. Opening it copies nothing; each stream is closed by whoever
 * opened it.
 */
record Slice(SharedInputStream mail, long start, long end) {

	Slice {
		end = Math.max(start, end);
	}

	InputStream open() {
		return this.mail.newStream(this.start, this.end);
	}

	byte[] head(int limit) throws IOException {
		try (InputStream in = open()) {
			return in.readNBytes(limit);
		}
	}

	long size() {
		return this.end - this.start;
	}

	/** A stretch of this stretch, both positions counted from its own start. */
	Slice part(long from, long to) {
		return new Slice(this.mail, this.start + from, this.start + to);
	}

}
