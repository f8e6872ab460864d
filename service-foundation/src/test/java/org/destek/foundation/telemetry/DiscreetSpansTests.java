package org.destek.foundation.telemetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiscreetSpansTests {

	private final List<SpanData> told = new ArrayList<>();

	private String collector = "localhost";

	private final SdkTracerProvider tracers = SdkTracerProvider.builder()
		.addSpanProcessor(SimpleSpanProcessor.create(new DiscreetSpans(new Keeping(),
				() -> new Collector("http://" + this.collector + ":4318/v1/traces").isThere())))
		.build();

	@Test
	void tellsWhatIsOnTheListAndNoWords() {
		Span span = begin("http get /tickets/{code}/enter/{token}");
		span.setAttribute("uri", "/tickets/{code}/enter/{token}");
		span.setAttribute("http.url", "/tickets/RWE-H7W-SQ2D/enter/secret");
		span.setAttribute("ticket", "RWE-H7W-SQ2D");
		span.recordException(new IllegalStateException("Elif Yıldız"));
		span.setStatus(StatusCode.ERROR, "Elif Yıldız");
		span.end();

		assertThat(this.told).singleElement().satisfies((data) -> {
			assertThat(data.getAttributes().asMap()).hasSize(2).containsValue("RWE-H7W-SQ2D");
			assertThat(data.getEvents().toString()).contains("IllegalStateException").doesNotContain("Elif");
			assertThat(data.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
			assertThat(data.getStatus().getDescription()).isEmpty();
		});
	}

	@Test
	void leavesOutLooksAtHealth() {
		begin("http get").setAttribute("uri", "/actuator/health/{*path}").end();
		assertThat(this.told).isEmpty();
	}

	@Test
	void dropsTracesWhileThereIsNoCollectorOfThatName() {
		this.collector = "nobody.invalid";
		begin("http get").end();
		assertThat(this.told).isEmpty();
		this.collector = "localhost";
		begin("http get").end();
		assertThat(this.told).hasSize(1);
	}

	private Span begin(String name) {
		return this.tracers.get("test").spanBuilder(name).startSpan();
	}

	/** Keeps what it is given. */
	private final class Keeping implements SpanExporter {

		@Override
		public CompletableResultCode export(Collection<SpanData> spans) {
			DiscreetSpansTests.this.told.addAll(spans);
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode flush() {
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode shutdown() {
			return CompletableResultCode.ofSuccess();
		}

	}

}
