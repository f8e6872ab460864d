package org.destek.foundation.telemetry;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * Carries the trace of a browser's request over tables and records (W3C Trace Context),
 * so that one id finds the click and its mails, and one tree shows the way between them.
 */
public class Traces {

	private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

	private final ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();

	private final Tracer tracer;

	public Traces(Tracer tracer) {
		this.tracer = tracer;
	}

	/** The current trace in W3C's form; empty outside any. */
	public Optional<String> current() {
		return Optional.ofNullable(this.tracer.currentTraceContext().context()).map(Traces::write);
	}

	/**
	 * The current trace in W3C's form.
	 * @param context the subscriber's context, which knows the trace even where the
	 * thread does not
	 * @return the header; empty outside any trace
	 */
	@SuppressWarnings("try") // what is opened is only to be closed
	public Optional<String> current(ContextView context) {
		try (ContextSnapshot.Scope scope = this.snapshots.setThreadLocalsFrom(context)) {
			return current();
		}
	}

	/**
	 * Begins a part of a stored trace; the caller ends it.
	 * @param name what is done
	 * @param kind on which side of a message it is; none for work within the service
	 * @param traceparent the stored trace; without one a new trace begins
	 * @return the span
	 */
	public Span start(String name, Span.@Nullable Kind kind, @Nullable String traceparent) {
		Span.Builder builder = spanAfter(traceparent).name(name);
		return ((kind != null) ? builder.kind(kind) : builder).start();
	}

	/**
	 * Does something inside a span, on this thread, and ends it.
	 * @param span the span
	 * @param work what is done; its log lines carry the trace's id
	 * @return what the work gives
	 */
	public <T> T within(Span span, Supplier<T> work) {
		Tracer.SpanInScope scope = this.tracer.withSpan(span);
		try {
			return work.get();
		}
		catch (RuntimeException ex) {
			span.error(ex);
			throw ex;
		}
		finally {
			scope.close();
			span.end();
		}
	}

	/**
	 * Does something on this thread whose log lines carry a span's ids; does not end it.
	 * @param span the span
	 * @param work what is done
	 */
	@SuppressWarnings("try") // what is opened is only to be closed
	public void along(Span span, Runnable work) {
		try (Tracer.SpanInScope scope = this.tracer.withSpan(span)) {
			work.run();
		}
	}

	/** A span as the next service is told of it; empty when nothing is traced. */
	public static Optional<String> traceparentOf(Span span) {
		return Optional.of(span.context()).filter((context) -> !context.traceId().isEmpty()).map(Traces::write);
	}

	private static String write(TraceContext context) {
		return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(),
				Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
	}

	private Span.Builder spanAfter(@Nullable String traceparent) {
		Matcher parts = TRACEPARENT.matcher((traceparent != null) ? traceparent : "");
		if (!parts.matches()) {
			return this.tracer.spanBuilder().setNoParent();
		}
		TraceContext parent = this.tracer.traceContextBuilder()
			.traceId(parts.group(1))
			.spanId(parts.group(2))
			.sampled("01".equals(parts.group(3)))
			.build();
		return this.tracer.spanBuilder().setParent(parent);
	}

}
