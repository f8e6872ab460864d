package org.destek.notification.mime;

import org.jspecify.annotations.Nullable;

/** A mail that nothing can be made of; it belongs in the quarantine. */
public class UnreadableMailException extends Exception {

	private final String reason;

	public UnreadableMailException(String reason) {
		this(reason, null);
	}

	public UnreadableMailException(String reason, @Nullable Throwable cause) {
		super(reason, cause);
		this.reason = reason;
	}

	/**
	 * Why: {@code empty}, {@code no-headers}, {@code too-many-parts}, {@code too-deep},
	 * {@code encrypted}, {@code sealed-signature}, {@code cannot-be-read} or
	 * {@code unexpected}.
	 * @return one word
	 */
	public String reason() {
		return this.reason;
	}

}
