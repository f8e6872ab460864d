package org.destek.messaging.outbox;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * Writes down the trace that an event belongs to, so that it goes on where the event is
 * heard.
 */
class TraceParents {

	private static final String HEADER = "traceparent";

	private final ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();

	private final Tracer tracer;

	private final Propagator propagator;

	TraceParents(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/**
	 * The current trace in W3C's form.
	 * @param context the subscriber's context, which knows the trace even where the
	 * thread does not
	 * @return the header, or {@code null} outside any trace
	 */
	@SuppressWarnings("try") // what is opened is only to be closed
	@Nullable String current(ContextView context) {
		try (ContextSnapshot.Scope scope = this.snapshots.setThreadLocalsFrom(context)) {
			Span span = this.tracer.currentSpan();
			return (span != null) ? write(span) : null;
		}
	}

	private @Nullable String write(Span span) {
		Map<String, String> headers = new HashMap<>();
		this.propagator.inject(span.context(), headers, (carrier, name, value) -> {
			if (carrier != null) {
				carrier.put(name, value);
			}
		});
		return headers.get(HEADER);
	}

}
