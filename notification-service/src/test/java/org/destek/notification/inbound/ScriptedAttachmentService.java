package org.destek.notification.inbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Answers as attachment-service does: by what the file says of itself, hanging up on what
 * says BREAK, and taking nothing while it is closed.
 */
final class ScriptedAttachmentService {

	private final DisposableServer server = HttpServer.create()
		.port(0)
		.route((routes) -> routes.post("/api/attachments", this::receive))
		.bindNow();

	private final List<String> devices = new CopyOnWriteArrayList<>();

	private volatile boolean open = true;

	String url() {
		return "http://localhost:" + this.server.port();
	}

	void open() {
		this.open = true;
		this.devices.clear();
	}

	void close() {
		this.open = false;
	}

	/** Who has sent files that were taken. */
	List<String> devices() {
		return this.devices;
	}

	private Mono<Void> receive(HttpServerRequest request, HttpServerResponse response) {
		return request.receive()
			.aggregate()
			.asString(StandardCharsets.UTF_8)
			.flatMap((body) -> answer(body, String.valueOf(request.requestHeaders().get("Destek-Device")), response));
	}

	private Mono<Void> answer(String body, String device, HttpServerResponse response) {
		if (!this.open) {
			return response.status(503).send();
		}
		if (body.contains("LARGE") || body.contains("KIND")) {
			return response.status(body.contains("LARGE") ? 413 : 415).send();
		}
		if (body.contains("BREAK")) {
			return Mono.<Void>fromRunnable(() -> response.withConnection(Connection::dispose));
		}
		this.devices.add(device);
		String name = body.replaceAll("(?s).*filename=\"([^\"]*)\".*", "$1");
		return response.status(201).header("Content-Type", "application/json").sendString(Mono.just("""
				{"id": "%s", "receipt": "r", "name": "%s", "size": 7, "mediaType": "text/plain", "sha256": "%s"}
				""".formatted(UUID.randomUUID(), name, "9f".repeat(32)))).then();
	}

}
