package org.destek.gateway.accesslog;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.gateway.RunningGateway;
import org.destek.gateway.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is recorded here: the lowest bit of the flags is set only if a caller may set
 * it.
 */
class TraceRestartTests extends RunningGateway {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String SPAN = "00f067aa0ba902b7";

	@ParameterizedTest
	@CsvSource({ "/api/topics,traceparent,00-" + TRACE + "-" + SPAN + "-01",
			"/api/topics,Traceparent,00-" + TRACE + "-" + SPAN + "-00", "/api/topics,b3," + TRACE + "-" + SPAN + "-1",
			"/,traceparent,00-" + TRACE + "-" + SPAN + "-01", "/,B3," + TRACE + "-" + SPAN + "-d" })
	void beginsATraceOfItsOwn(String path, String name, String value) {
		TICKET.on("GET /api/topics", 200, "application/json", "[]");
		get(path, name, value);
		assertRestarted(TICKET.lastSeen());
	}

	@ParameterizedTest
	@CsvSource({ "/api/topics", "/" })
	void carriesNothingOfACallersContextOn(String path) {
		TICKET.on("GET /api/topics", 200, "application/json", "[]");
		get(path, "X-B3-TraceId", TRACE, "X-B3-SpanId", SPAN, "X-B3-Sampled", "1", "X-B3-Flags", "1", "traceparent",
				"00-" + TRACE + "-" + SPAN + "-01", "tracestate", "vendor=" + SPAN, "baggage", "ticket=" + TRACE);
		assertRestarted(TICKET.lastSeen());
	}

	private static void assertRestarted(Seen seen) {
		assertThat(seen.headers().getAll("traceparent")).singleElement()
			.asString()
			.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[02]");
		assertThat(seen.headers().toString()).doesNotContain(TRACE, SPAN);
		assertThat(seen.headers().names())
			.noneMatch((name) -> name.equalsIgnoreCase("baggage") || name.equalsIgnoreCase("tracestate"));
	}

}
