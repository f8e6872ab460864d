package org.destek.gateway.connection;

import java.io.IOException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.destek.gateway.FakeServices;
import org.destek.gateway.RawConnection;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that come before the body was read, to senders that write it all first. */
class EarlyAnswerTests extends RunningGateway {

	private static final String JSON = "application/json";

	@BeforeEach
	void open() {
		new FakeServices(TICKET, ATTACHMENT);
	}

	@ParameterizedTest
	@CsvSource({ "POST /api/nothing,application/json,404", "PUT /api/tickets,application/json,405",
			"POST /nothing,text/plain,404", "POST /privacy,application/x-www-form-urlencoded,405",
			"POST /tickets/new/nothing,application/x-www-form-urlencoded,404",
			"POST /tickets/new/nothing,multipart/form-data; boundary=x,404",
			"POST /tickets/new/staj,application/json,415", "POST /assets/nothing,application/json,405" })
	void hearsTheNextRequestBehindABodyThatNobodyRead(String request, String type, int status) throws IOException {
		for (int length : new int[] { 10, 300_000, 1_000_000 }) {
			try (RawConnection connection = new RawConnection(this.port)) {
				connection.post(request, length, "Content-Type: " + type);
				assertThat(connection.status()).isEqualTo(status);
				connection.get("/api/topics");
				assertThat(connection.status()).isEqualTo(200);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tickets/new/staj", "/tickets/track", "/api/tickets" })
	void hearsTheNextRequestBehindAnotherSitesPost(String path) throws IOException {
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.post("POST " + path, 300_000, "Origin: https://evil.example");
			assertThat(connection.status()).isEqualTo(403);
			connection.get("/");
			assertThat(connection.status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/api/tickets,application/json,413", "/tickets/new/staj,application/x-www-form-urlencoded,413",
			"/tickets/new/staj,multipart/form-data; boundary=x,400" })
	void hearsTheNextRequestBehindABodyThatIsRefused(String path, String type, int status) throws IOException {
		for (int length : new int[] { 300_000, 2_000_000 }) {
			try (RawConnection connection = new RawConnection(this.port)) {
				connection.post("POST " + path, length, "Content-Type: " + type);
				assertThat(connection.status()).isEqualTo(status);
				connection.get("/api/topics");
				assertThat(connection.status()).isEqualTo(200);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3 })
	void hearsTheNextRequestBehindWhatAServiceRefusedEarly(int partsRead) throws IOException {
		ATTACHMENT.on("POST /api/attachments",
				(request, response) -> request.receive()
					.take(partsRead)
					.then(response.status(415).header("Content-Type", JSON).sendString(Mono.just("{}")).then()));
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.post("POST /api/attachments", 8_000_000, "Content-Type: multipart/form-data");
			assertThat(connection.status()).isEqualTo(415);
			connection.get("/api/topics");
			assertThat(connection.status()).isEqualTo(200);
		}
	}

	@Test
	void hearsTheNextRequestBehindARestThatComesAfterTheAnswer() throws IOException {
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.begin("POST /api/nothing", "Content-Length: 300000");
			connection.write("x".repeat(1_000));
			assertThat(connection.status()).isEqualTo(404);
			connection.write("x".repeat(299_000));
			connection.get("/api/topics");
			assertThat(connection.status()).isEqualTo(200);
		}
	}

	@Test
	void hearsTheNextRequestBehindABodyWithoutALength() throws IOException {
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.begin("POST /api/nothing", "Transfer-Encoding: chunked");
			for (int i = 0; i < 1_000; i++) {
				connection.write("3e8\r\n" + "x".repeat(1_000) + "\r\n");
			}
			connection.write("0\r\n\r\n");
			assertThat(connection.status()).isEqualTo(404);
			connection.get("/api/topics");
			assertThat(connection.status()).isEqualTo(200);
		}
	}

	@Test
	void hangsUpOnAFloodWhenItHasReadWhy() throws IOException {
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.post("POST /api/tickets", 150_000_000, "Content-Type: " + JSON);
			assertThat(connection.status()).isEqualTo(413);
			assertThat(connection.head()).contains("connection: close");
			assertThat(connection.isOver()).isTrue();
		}
	}

	@Test
	void doesNotWaitForABodyThatAsksFirst() throws IOException {
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.begin("POST /api/nothing", "Expect: 100-continue", "Content-Length: 300000");
			assertThat(connection.status()).isEqualTo(404);
			assertThat(connection.head()).contains("connection: close");
		}
	}

	@ParameterizedTest
	@CsvSource({ "NONSENSE,400", "GET /%ZZ HTTP/1.1,400" })
	void saysNothingOfItselfToWhomItDoesNotUnderstand(String request, int status) throws IOException {
		refused(request + "\r\nHost: localhost\r\n\r\n", status);
	}

	@Test
	void saysNothingOfItselfToWhomSpeaksTooLong() throws IOException {
		refused("GET /" + "x".repeat(66_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414);
		refused("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(17_000) + "\r\n\r\n", 431);
	}

	private void refused(String request, int status) throws IOException {
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.write(request);
			assertThat(connection.status()).isEqualTo(status);
			assertThat(connection.head() + connection.body()).doesNotContain("server:", "netty", "exception", "\tat ");
		}
	}

}
