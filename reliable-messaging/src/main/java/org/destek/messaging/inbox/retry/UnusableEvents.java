package org.destek.messaging.inbox.retry;

import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;

import io.r2dbc.spi.R2dbcException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import tools.jackson.core.JacksonException;

import org.destek.messaging.inbox.UnusableEventException;

/**
 * Finds, below what the framework wraps around it, why an event cannot be used.
 */
public final class UnusableEvents {

	private UnusableEvents() {
	}

	/** The reason that is written down when a fault of the program was met too often. */
	public static final String PROGRAM_FAULT = "handler-failed";

	/** What the same program throws at the same event each time. */
	private static final List<Class<? extends RuntimeException>> PROGRAM_FAULTS = List.of(NullPointerException.class,
			ClassCastException.class, IndexOutOfBoundsException.class, ArithmeticException.class,
			IllegalArgumentException.class, IllegalStateException.class, UnsupportedOperationException.class,
			NoSuchElementException.class, DateTimeException.class, JacksonException.class);

	/** SQLStates of a column that must have a value, and of a check. */
	private static final Set<String> REFUSED_ROWS = Set.of("23502", "23514");

	/**
	 * SQLState class 22: the database cannot keep such a value, however often it is
	 * asked.
	 */
	private static final String DATA_EXCEPTION = "22";

	/**
	 * Whether what a handler threw is a fault of the program, or of data that it takes
	 * for granted: with this event it will fail each time. Whatever passed through the
	 * database is not, but for a row that its constraints refuse.
	 * @param failure what the handler threw
	 * @return whether it is
	 */
	public static boolean isProgramFault(Throwable failure) {
		Throwable cause = causeOf(failure);
		if (cause instanceof R2dbcException refused) {
			return REFUSED_ROWS.contains(String.valueOf(refused.getSqlState()));
		}
		return !isCancellation(cause) && PROGRAM_FAULTS.stream().anyMatch((type) -> type.isInstance(cause));
	}

	/** The first that is the database's, else the root. */
	private static Throwable causeOf(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null && !(cause instanceof R2dbcException)) {
			cause = cause.getCause();
		}
		return cause;
	}

	/**
	 * Illegal states by their type alone; another attempt may find things as they should
	 * be.
	 */
	private static boolean isCancellation(Throwable root) {
		return root instanceof CancellationException || Exceptions.isOverflow(root);
	}

	/**
	 * Whether a failure is a handler's that was found to be a fault of the program.
	 * @param failure what the listener threw
	 * @return whether it is
	 */
	static boolean isHandlerFault(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof HandlerFaultException) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a database says that the value is at fault, such as a NUL in a text.
	 * @param failure what the handler threw
	 * @return whether it is
	 */
	public static boolean isRefusedValue(Throwable failure) {
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
