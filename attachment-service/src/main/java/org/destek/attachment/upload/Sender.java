package org.destek.attachment.upload;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import org.destek.foundation.webserver.InternalHeaders;

/**
 * Who sends a file, and how much they say it is.
 *
 * @param device the browser, as the gateway tells it; null when nobody does
 * @param network the part of the network, as the gateway tells it; null when nobody does
 * @param declared bytes of the whole request; -1 when unsaid
 */
public record Sender(@Nullable String device, @Nullable String network, long declared) {

	private static final int LONGEST = 128;

	/** What the boundaries and headers of one part take at the most. */
	private static final int MOST_WRAPPING = 4096;

	/**
	 * Reads who sends a request.
	 * @param headers the request's
	 * @return the sender
	 */
	public static Sender of(HttpHeaders headers) {
		return new Sender(told(headers, InternalHeaders.DEVICE), told(headers, InternalHeaders.NETWORK),
				headers.getContentLength());
	}

	private static @Nullable String told(HttpHeaders headers, String name) {
		String value = headers.getFirst(name);
		return (value == null || value.isBlank()) ? null : value.substring(0, Math.min(value.length(), LONGEST));
	}

	/**
	 * How large the file is at the least, going by what was declared; below 0 when
	 * unsaid.
	 */
	long leastSize() {
		return this.declared - MOST_WRAPPING;
	}

	/** How large the file can be, going by what was declared and the limit. */
	long mostSize(long limit) {
		return (this.declared >= 0) ? Math.min(this.declared, limit) : limit;
	}

}
