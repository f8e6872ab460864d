package org.destek.foundation.webserver;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadNextRequestHandlerTests {

	private static final String ANSWER = "heard";

	@LocalServerPort
	private int port;

	@Test
	void isHeardBehindOneThatWasQueuedAndAnsweredAtOnce() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5_000);
			write(socket, request("/slow") + request("/quick"));
			readAnswer(socket);
			readAnswer(socket);
			for (int i = 0; i < 3; i++) {
				write(socket, request("/quick"));
				readAnswer(socket);
			}
		}
	}

	@Test
	void isHeardBehindABodyThatNobodyRead() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5_000);
			write(socket,
					"POST /slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbody" + request("/quick"));
			readAnswer(socket);
			readAnswer(socket);
			write(socket, request("/quick"));
			readAnswer(socket);
		}
	}

	private static String request(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
	}

	private static void write(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	private static void readAnswer(Socket socket) throws IOException {
		StringBuilder text = new StringBuilder();
		while (!text.toString().endsWith(ANSWER)) {
			int next = socket.getInputStream().read();
			assertThat(next).as("after: " + text).isNotNegative();
			text.append((char) next);
		}
		assertThat(text.toString()).startsWith("HTTP/1.1 200 OK");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { R2dbcAutoConfiguration.class, DataSourceAutoConfiguration.class,
			FlywayAutoConfiguration.class })
	static class Service {

		@Bean
		RouterFunction<ServerResponse> answers() {
			return RouterFunctions.route()
				.path("/slow", (paths) -> paths.route((request) -> true,
						(request) -> Mono.delay(Duration.ofMillis(100)).then(ServerResponse.ok().bodyValue(ANSWER))))
				.GET("/quick", (request) -> ServerResponse.ok().bodyValue(ANSWER))
				.build();
		}

	}

}
