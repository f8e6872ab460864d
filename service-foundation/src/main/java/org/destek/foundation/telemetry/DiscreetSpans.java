package org.destek.foundation.telemetry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/**
 * Lets out of a span only what names nobody: a written list of attributes, no address
 * with its tokens, no words of an exception, which may quote what somebody typed. Looks
 * at health and metrics are not worth a trace.
 */
class DiscreetSpans implements SpanExporter {

	private static final Set<String> TOLD = Set.of("method", "uri", "status", "outcome", "error", "exception",
			"client.name", "type", TicketInLogs.KEY, "notice", "role", "nature", "messaging.system",
			"messaging.destination.name");

	private static final AttributeKey<String> URI = AttributeKey.stringKey("uri");

	private static final AttributeKey<String> EXCEPTION_TYPE = AttributeKey.stringKey("exception.type");

	private final SpanExporter exporter;

	private final BooleanSupplier collectorIsThere;

	DiscreetSpans(SpanExporter exporter, BooleanSupplier collectorIsThere) {
		this.exporter = exporter;
		this.collectorIsThere = collectorIsThere;
	}

	@Override
	public CompletableResultCode export(Collection<SpanData> spans) {
		List<SpanData> told = spans.stream()
			.filter(DiscreetSpans::isWorthATrace)
			.<SpanData>map(DiscreetSpan::new)
			.toList();
		boolean heard = !told.isEmpty() && this.collectorIsThere.getAsBoolean();
		return heard ? this.exporter.export(told) : CompletableResultCode.ofSuccess();
	}

	@Override
	public CompletableResultCode flush() {
		return this.exporter.flush();
	}

	@Override
	public CompletableResultCode shutdown() {
		return this.exporter.shutdown();
	}

	private static boolean isWorthATrace(SpanData span) {
		String uri = span.getAttributes().get(URI);
		return uri == null || !uri.startsWith("/actuator");
	}

	private static final class DiscreetSpan extends DelegatingSpanData {

		private final Attributes attributes;

		private DiscreetSpan(SpanData span) {
			super(span);
			this.attributes = span.getAttributes().toBuilder().removeIf((key) -> !TOLD.contains(key.getKey())).build();
		}

		@Override
		public Attributes getAttributes() {
			return this.attributes;
		}

		@Override
		public int getTotalAttributeCount() {
			return this.attributes.size();
		}

		@Override
		public List<EventData> getEvents() {
			return super.getEvents().stream().map(DiscreetSpan::withoutWords).toList();
		}

		@Override
		public StatusData getStatus() {
			return StatusData.create(super.getStatus().getStatusCode(), "");
		}

		private static EventData withoutWords(EventData event) {
			String type = event.getAttributes().get(EXCEPTION_TYPE);
			Attributes kept = (type != null) ? Attributes.of(EXCEPTION_TYPE, type) : Attributes.empty();
			return EventData.create(event.getEpochNanos(), event.getName(), kept);
		}

	}

}
