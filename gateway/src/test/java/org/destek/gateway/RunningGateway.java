package org.destek.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway on a free port, with stub services for the services behind it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "destek.routing.answer-timeout=1s",
				"destek.backend.answer-timeout=1s", "destek.backend.topics-life=0s", "destek.status.period=50ms",
				"destek.status.measures=50ms", "destek.status.timeout=500ms",
				"spring.cloud.gateway.server.webflux.httpclient.response-timeout=2s",
				"destek.routing.longest-body=64KB", "destek.routing.longest-upload=100MB",
				"destek.limits.human-checks-per-device=5", "destek.limits.access-mails-per-device=3" })
public abstract class RunningGateway {

	protected static final StubService TICKET = StubService.start();

	protected static final StubService ATTACHMENT = StubService.start();

	protected static final StubService NOTIFICATION = StubService.start();

	protected static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@LocalServerPort
	protected int port;

	@LocalManagementPort
	protected int managementPort;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("destek.backend.ticket", TICKET::url);
		registry.add("destek.backend.attachment", ATTACHMENT::url);
		registry.add("destek.backend.notification", NOTIFICATION::url);
		registry.add("destek.security.keys", RunningGateway::freshFolder);
	}

	private static String freshFolder() {
		try {
			return Files.createTempDirectory("gateway-keys").toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@BeforeEach
	void forget() {
		TICKET.reset();
		ATTACHMENT.reset();
		NOTIFICATION.reset();
	}

	protected HttpResponse<String> get(String path, String... headers) {
		return send(path, HttpRequest.Builder::GET, headers);
	}

	protected HttpResponse<String> post(String path, String body, String... headers) {
		return send(path, (request) -> request.POST(BodyPublishers.ofString(body)), headers);
	}

	protected HttpResponse<String> send(String method, String path) {
		return send(path, (request) -> request.method(method, BodyPublishers.noBody()));
	}

	protected HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how, String... headers) {
		return send(path, how, BodyHandlers.ofString(), headers);
	}

	protected <T> HttpResponse<T> send(String path, UnaryOperator<HttpRequest.Builder> how, BodyHandler<T> body,
			String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return CLIENT.send(how.apply(request).build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	protected static String header(HttpResponse<?> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

}
