package org.destek.notification.incoming;

import java.util.Optional;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.telemetry.TicketInLogs;
import org.destek.telemetry.Traces;

/**
 * The trace that a mail begins, as a click does; mails that are settled together have
 * each its own.
 */
final class MailTrace {

	private final @Nullable Span span;

	private final @Nullable String traceParent;

	private MailTrace(@Nullable Span span, @Nullable String traceParent) {
		this.span = span;
		this.traceParent = traceParent;
	}

	/** Goes on with the chain's trace, where a mail is handled alone; else begins one. */
	static MailTrace of(OpenMail mail, Traces traces, ContextView context) {
		Optional<String> current = traces.current(context);
		if (current.isPresent()) {
			return new MailTrace(null, current.get());
		}
		Span span = traces.start("read mail", null, null);
		String code = mail.code();
		if (code != null) {
			span.tag(TicketInLogs.KEY, code);
		}
		return new MailTrace(span, Traces.traceparentOf(span).orElse(null));
	}

	OutgoingEvent along(OutgoingEvent event) {
		return (this.traceParent != null) ? event.within(this.traceParent) : event;
	}

	void end() {
		if (this.span != null) {
			this.span.end();
		}
	}

}
