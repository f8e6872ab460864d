package org.destek.notification.inbound;

import java.util.Optional;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

import org.destek.foundation.telemetry.TicketInLogs;
import org.destek.foundation.telemetry.Traces;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.notification.inbound.classify.ClassifiedMail;

/**
 * The trace that a mail begins, as a click does; mails that are settled together have
 * each its own.
 */
final class MailTrace {

	private final Traces traces;

	private final @Nullable Span span;

	private final @Nullable String traceParent;

	private MailTrace(Traces traces, @Nullable Span span, @Nullable String traceParent) {
		this.traces = traces;
		this.span = span;
		this.traceParent = traceParent;
	}

	/** Goes on with the chain's trace, where a mail is handled alone; else begins one. */
	static MailTrace of(ClassifiedMail mail, Traces traces, ContextView context) {
		Optional<String> current = traces.current(context);
		if (current.isPresent()) {
			return new MailTrace(traces, null, current.get());
		}
		Span span = traces.start("read mail", null, null);
		String code = mail.code();
		if (code != null) {
			span.tag(TicketInLogs.KEY, code);
		}
		return new MailTrace(traces, span, Traces.traceparentOf(span).orElse(null));
	}

	OutgoingEvent along(OutgoingEvent event) {
		return (this.traceParent != null) ? event.within(this.traceParent) : event;
	}

	/** Does something whose log lines name the trace and the ticket. */
	void along(ClassifiedMail mail, Runnable work) {
		TicketInLogs.within(mail.code(), () -> {
			if (this.span != null) {
				this.traces.along(this.span, work);
			}
			else {
				work.run();
			}
			return mail;
		});
	}

	void end() {
		if (this.span != null) {
			this.span.end();
		}
	}

}
