package org.destek.messaging.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Finds, below what the framework wraps around it, why an event cannot be used.
 */
final class UnusableEvents {

	private UnusableEvents() {
	}

	/**
	 * The reason of a failure.
	 * @param failure what the listener threw
	 * @return the reason, or {@code null} when the failure is one of "not now"
	 */
	static @Nullable String reasonOf(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnusableEventException unusable) {
				return unusable.reason();
			}
		}
		return null;
	}

}
