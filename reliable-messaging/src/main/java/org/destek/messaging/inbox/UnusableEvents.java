package org.destek.messaging.inbox;

import io.r2dbc.spi.R2dbcException;
import org.jspecify.annotations.Nullable;

/**
 * Finds, below what the framework wraps around it, why an event cannot be used.
 */
final class UnusableEvents {

	private UnusableEvents() {
	}

	/** What is written down when a fault of the program makes a dead letter. */
	static final String PROGRAM_FAULT = "handler-failed";

	/**
	 * SQLState class 22: the database cannot keep such a value, however often it is
	 * asked.
	 */
	private static final String DATA_EXCEPTION = "22";

	/**
	 * Whether a failure is one that the program meets with this event each time.
	 * @param failure what the listener threw
	 * @return whether it is
	 */
	static boolean isProgramFault(@Nullable Throwable failure) {
		Throwable root = failure;
		while (root != null && root.getCause() != null) {
			root = root.getCause();
		}
		return root instanceof NullPointerException || root instanceof ClassCastException
				|| root instanceof IndexOutOfBoundsException || root instanceof ArithmeticException;
	}

	/**
	 * Whether a database says that the value is at fault, such as a NUL in a text.
	 * @param failure what the handler threw
	 * @return whether it is
	 */
	static boolean isRefusedValue(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof R2dbcException refused && refused.getSqlState() != null
					&& refused.getSqlState().startsWith(DATA_EXCEPTION)) {
				return true;
			}
		}
		return false;
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
