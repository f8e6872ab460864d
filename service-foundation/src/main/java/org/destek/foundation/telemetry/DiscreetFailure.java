package org.destek.foundation.telemetry;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A failure as logs may have it: types and stack traces of the whole chain, and none of
 * its words. A database quotes in them what it would not take, which may be what somebody
 * wrote.
 */
public final class DiscreetFailure extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final int MAX_CAUSES = 20;

	private final String type;

	private DiscreetFailure(Throwable failure, int causesLeft) {
		super(null, causeOf(failure, causesLeft), false, true);
		this.type = failure.getClass().getName();
		setStackTrace(failure.getStackTrace());
	}

	/**
	 * A failure for a log that shows stack traces.
	 * @param failure what happened
	 * @return the same without its words
	 */
	public static DiscreetFailure of(Throwable failure) {
		return new DiscreetFailure(failure, MAX_CAUSES);
	}

	/**
	 * A failure for a line of a log.
	 * @param failure what happened
	 * @return the type of its innermost cause, and where that was thrown if it says so: a
	 * compiled method may throw without a stack
	 */
	public static String originOf(Throwable failure) {
		Throwable origin = failure;
		for (int left = MAX_CAUSES; left > 0 && origin.getCause() != null; left--) {
			origin = origin.getCause();
		}
		StackTraceElement[] stack = origin.getStackTrace();
		return origin.getClass().getName() + ((stack.length > 0) ? " at " + stack[0] : "");
	}

	private static @Nullable Throwable causeOf(Throwable failure, int left) {
		Throwable cause = failure.getCause();
		return (cause == null || left == 0) ? null : new DiscreetFailure(cause, left - 1);
	}

	@Override
	public String toString() {
		return this.type;
	}

}
