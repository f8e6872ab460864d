package org.destek.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Takes spans as an OpenTelemetry collector does (OTLP over HTTP), and keeps them. */
final class TraceCollector {

	private final List<Span> spans = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	TraceCollector() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			this.server.createContext("/v1/traces", this::take);
			this.server.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String address() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/v1/traces";
	}

	List<Span> all() {
		return List.copyOf(this.spans);
	}

	List<Span> of(String traceId) {
		return this.spans.stream().filter((span) -> span.traceId().equals(traceId)).toList();
	}

	private void take(HttpExchange exchange) throws IOException {
		Wire.of(exchange.getRequestBody().readAllBytes()).messages(1).forEach(this::keep);
		exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
		exchange.sendResponseHeaders(200, -1);
		exchange.close();
	}

	private void keep(Wire resourceSpans) {
		String service = resourceSpans.messages(1)
			.stream()
			.map((resource) -> attributes(resource, 1).get("service.name"))
			.findFirst()
			.orElse("");
		resourceSpans.messages(2)
			.stream()
			.flatMap((scope) -> scope.messages(2).stream())
			.map((span) -> read(service, span))
			.forEach(this.spans::add);
	}

	/** The numbers are those of {@code opentelemetry/proto/trace/v1/trace.proto}. */
	private static Span read(String service, Wire span) {
		String events = span.messages(11).stream().map((event) -> attributes(event, 3).toString()).toList().toString();
		String status = span.messages(15).stream().map((it) -> it.text(2)).collect(Collectors.joining());
		return new Span(service, hex(span, 1), hex(span, 2), hex(span, 4), span.text(5), attributes(span, 9),
				events + status);
	}

	private static String hex(Wire span, int number) {
		return span.bytes(number).stream().map(HexFormat.of()::formatHex).findFirst().orElse("");
	}

	private static Map<String, String> attributes(Wire message, int number) {
		return message.messages(number)
			.stream()
			.collect(Collectors.toMap((pair) -> pair.text(1),
					(pair) -> pair.messages(2).stream().map((value) -> value.text(1)).collect(Collectors.joining()),
					(first, second) -> first + second));
	}

	/** What a service did; {@code words} is all else that it says. */
	record Span(String service, String traceId, String id, String parentId, String name, Map<String, String> attributes,
			String words) {

		String told() {
			return this.service + ": " + this.name;
		}

		Optional<Span> parentIn(List<Span> all) {
			return all.stream().filter((each) -> each.id().equals(this.parentId)).findFirst();
		}

	}

}
