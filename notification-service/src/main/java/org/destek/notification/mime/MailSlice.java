package org.destek.notification.mime;

import java.io.IOException;
import java.io.InputStream;

import jakarta.mail.internet.SharedInputStream;

/**
 * A stretch of the raw mail. Opening it copies nothing; the caller closes the stream.
 */
public record MailSlice(SharedInputStream mail, long start, long end) {

	public MailSlice {
		end = Math.max(start, end);
	}

	public InputStream open() {
		return this.mail.newStream(this.start, this.end);
	}

	byte[] head(int limit) throws IOException {
		try (InputStream in = open()) {
			return in.readNBytes(limit);
		}
	}

	public long size() {
		return this.end - this.start;
	}

	/** A stretch of this stretch, both positions counted from its own start. */
	MailSlice part(long from, long to) {
		return new MailSlice(this.mail, this.start + from, this.start + to);
	}

}
