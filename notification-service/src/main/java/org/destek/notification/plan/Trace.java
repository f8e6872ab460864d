package org.destek.notification.plan;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Carries the trace of a browser's request over the table of notices (W3C Trace Context),
 * so that one id finds the click and its mails in the logs.
 */
@Component
public class Trace {

	private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

	private final Tracer tracer;

	Trace(Tracer tracer) {
		this.tracer = tracer;
	}

	Optional<String> current() {
		return Optional.ofNullable(this.tracer.currentTraceContext().context())
			.map((context) -> "00-%s-%s-%s".formatted(context.traceId(), context.spanId(),
					Boolean.TRUE.equals(context.sampled()) ? "01" : "00"));
	}

	/**
	 * Does something as a part of a stored trace: its log lines carry the trace's id.
	 * @param name what is done
	 * @param traceparent the stored trace, when there was one
	 * @param work what is done, on this thread
	 * @return what the work gives
	 */
	public <T> T within(String name, @Nullable String traceparent, Supplier<T> work) {
		Span span = spanAfter(traceparent).name(name).start();
		Tracer.SpanInScope scope = this.tracer.withSpan(span);
		try {
			return work.get();
		}
		finally {
			scope.close();
			span.end();
		}
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
