package org.destek.foundation.telemetry;

import java.util.function.Function;
import java.util.function.Supplier;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import reactor.util.context.Context;

/**
 * Puts the ticket's code beside the trace on each log line that concerns a ticket: on one
 * thread, or along a reactive chain wherever it runs.
 */
public final class TicketInLogs {

	/** The field of a log line, and the key of a reactive context. */
	public static final String KEY = "ticket";

	private TicketInLogs() {
	}

	/**
	 * For a chain: {@code contextWrite(TicketInLogs.along(code))}.
	 * @param code the ticket's code
	 * @return what is written into the context of all that is above it
	 */
	public static Function<Context, Context> along(String code) {
		return (context) -> context.put(KEY, code);
	}

	/**
	 * Does something on this thread.
	 * @param code the ticket's code; none when it concerns no ticket
	 * @param work what is done
	 * @return what the work gives
	 */
	public static <T extends @Nullable Object> T within(@Nullable String code, Supplier<T> work) {
		String before = MDC.get(KEY);
		set(code);
		try {
			return work.get();
		}
		finally {
			set(before);
		}
	}

	private static void set(@Nullable String code) {
		if (code != null) {
			MDC.put(KEY, code);
		}
		else {
			MDC.remove(KEY);
		}
	}

	/** Found by Micrometer, which carries it over threads as it does with the trace. */
	public static final class Accessor implements ThreadLocalAccessor<String> {

		@Override
		public Object key() {
			return KEY;
		}

		@Override
		public @Nullable String getValue() {
			return MDC.get(KEY);
		}

		@Override
		public void setValue(String value) {
			MDC.put(KEY, value);
		}

		@Override
		public void setValue() {
			MDC.remove(KEY);
		}

	}

}
