package org.destek.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A small real server in a service's place, which can be stopped and started again. */
public final class StubService {

	private final List<Seen> seen = new CopyOnWriteArrayList<>();

	private final List<Seen> inBackground = new CopyOnWriteArrayList<>();

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	private final AtomicInteger looks = new AtomicInteger();

	private ChannelGroup connections;

	private DisposableServer server;

	private StubService(int port) {
		this.server = bind(port);
	}

	public static StubService start() {
		return new StubService(0);
	}

	public String url() {
		return "http://localhost:" + this.server.port();
	}

	/** Hangs up on who is connected, answered or not, as a killed process does. */
	public void stop() {
		this.server.dispose();
		this.connections.close().awaitUninterruptibly();
		this.server.onDispose().block(Duration.ofSeconds(10));
	}

	public void startAgain() {
		this.server = bind(this.server.port());
	}

	/** Forgets what it was told and what it saw. */
	public void reset() {
		this.answers.clear();
		this.seen.clear();
		this.inBackground.clear();
	}

	public void on(String methodAndPath, int status, String contentType, String body) {
		on(methodAndPath, (request,
				response) -> response.status(status).header("Content-Type", contentType).sendString(Mono.just(body)));
	}

	public void on(String methodAndPath, Answer answer) {
		this.answers.put(methodAndPath, answer);
	}

	/** How often its health was asked for. */
	public int looks() {
		return this.looks.get();
	}

	/** What the gateway asked for itself, at any time: counts to read and to keep. */
	public List<Seen> inBackground() {
		return this.inBackground;
	}

	/** What was asked of it for somebody. */
	public List<Seen> seen() {
		return this.seen;
	}

	public Seen lastSeen() {
		return this.seen.get(this.seen.size() - 1);
	}

	private DisposableServer bind(int port) {
		this.connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
		return HttpServer.create()
			.host("localhost")
			.port(port)
			.doOnConnection((connection) -> this.connections.add(connection.channel()))
			.childOption(ChannelOption.SO_RCVBUF, 64 * 1024)
			.handle(this::answer)
			.bindNow();
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		String path = request.uri().replaceFirst("\\?.*", "");
		if (path.startsWith("/actuator")) {
			this.looks.incrementAndGet();
		}
		else {
			List<Seen> asked = path.startsWith("/internal/") ? this.inBackground : this.seen;
			asked.add(new Seen(request.method().name(), request.uri(), request.requestHeaders().copy()));
		}
		Answer answer = this.answers.get(request.method().name() + " " + path);
		if (answer != null) {
			return answer.apply(request, response);
		}
		byte[] body = "{\"type\":\"urn:destek:problem:not-found\",\"title\":\"t\",\"status\":404,\"detail\":\"from the service\"}"
			.getBytes(StandardCharsets.UTF_8);
		return request.receive()
			.then()
			.thenMany(response.status(404)
				.header("Content-Type", "application/problem+json")
				.header("Server", "secret/1.0")
				.header("Content-Length", String.valueOf(body.length))
				.sendByteArray(Mono.just(body)));
	}

	/** What to do when asked. */
	public interface Answer extends BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {

	}

	/** What was asked. */
	public record Seen(String method, String uri, HttpHeaders headers) {
	}

}
