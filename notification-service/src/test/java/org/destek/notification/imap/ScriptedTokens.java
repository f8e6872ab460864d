package org.destek.notification.imap;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Gives access tokens that are good until they expire, one after another, and tells
 * Dovecot which ones are (RFC 7662).
 */
final class ScriptedTokens implements AutoCloseable {

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.route((routes) -> routes
			.post("/token", (request, response) -> answer(request, response, Duration.ZERO, this::give))
			.post("/introspect",
					(request, response) -> answer(request, response, this.introspectionDelay, this::introspect)))
		.bindNow();

	private final AtomicInteger given = new AtomicInteger();

	private volatile String user = "";

	private volatile int expired;

	private volatile int status = 200;

	private volatile int introspectionStatus = 200;

	private volatile Duration introspectionDelay = Duration.ZERO;

	private volatile boolean introspected;

	private volatile String asked = "";

	String url(String path) {
		return "http://127.0.0.1:" + this.server.port() + path;
	}

	/** From now on, tokens are for this user's mailbox. */
	void openTo(String user) {
		this.user = user;
		this.status = 200;
		this.introspectionStatus = 200;
		this.introspectionDelay = Duration.ZERO;
		this.introspected = false;
	}

	/** From now on, whoever asks about a token is not answered. */
	void failIntrospection() {
		this.introspectionStatus = 503;
	}

	/** From now on, whoever asks about a token waits. */
	void delayIntrospection() {
		this.introspectionDelay = Duration.ofMillis(500);
	}

	/** Whether somebody asked about a token. */
	boolean wasAsked() {
		return this.introspected;
	}

	/**
	 * From now on, it answers with this status, 400 as an endpoint that knows no such
	 * client.
	 */
	void fail(int status) {
		this.status = status;
	}

	/** All tokens that were given are good no longer. */
	void expire() {
		this.expired = this.given.get();
	}

	int given() {
		return this.given.get();
	}

	/** The form that was posted last for a token. */
	String asked() {
		return this.asked;
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	private Answer give(String form) {
		this.asked = form;
		return (this.status == 200)
				? new Answer(200,
						"{\"access_token\": \"token-%d\", \"expires_in\": 3600}"
							.formatted(this.given.incrementAndGet()))
				: new Answer(this.status,
						"{\"error\": \"invalid_client\", \"error_description\": \"elif@example.com\"}");
	}

	private Answer introspect(String form) {
		boolean active = Integer.parseInt(form.replaceAll("(?s).*token=token-(\\d+).*", "$1")) > this.expired;
		this.introspected = true;
		return new Answer(this.introspectionStatus,
				"{\"active\": %s, \"username\": \"%s\"}".formatted(active, this.user));
	}

	private static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response, Duration pause,
			Function<String, Answer> script) {
		return request.receive()
			.aggregate()
			.asString(StandardCharsets.UTF_8)
			.map(script)
			.delayElement(pause)
			.flatMap((answer) -> response.status(answer.status())
				.header("Content-Type", "application/json")
				.sendString(Mono.just(answer.body()))
				.then());
	}

	private record Answer(int status, String body) {
	}

}
