package org.destek.gateway.accesslog;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

import org.destek.foundation.telemetry.TicketInLogs;

/**
 * Gives log lines the trace and the ticket of the request that they are about. Nothing
 * else here looks for them on the thread, so they are there for a line alone and not for
 * every operator.
 */
public final class LogContext {

	private LogContext() {
	}

	/**
	 * Writes lines.
	 * @param context the subscriber's, which knows the request's observation
	 * @param ticket the code of the ticket that they are about, if any
	 * @param lines writes them, on this thread
	 */
	public static void within(ContextView context, @Nullable String ticket, Runnable lines) {
		Observation observation = context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
		Runnable ofTicket = () -> TicketInLogs.within(ticket, () -> {
			lines.run();
			return null;
		});
		if (observation != null) {
			observation.scoped(ofTicket);
		}
		else {
			ofTicket.run();
		}
	}

}
