package org.destek.gateway.routing;

import java.io.IOException;

import org.destek.gateway.FakeOffice;
import org.destek.gateway.RunningGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that come before the body was read, to senders that write it all first. */
class UnreadBodyTests extends RunningGateway {

	private static final String JSON = "application/json";

	@BeforeEach
	void open() {
		new FakeOffice(TICKET, ATTACHMENT);
	}

	@ParameterizedTest
	@CsvSource({ "POST /api/nothing,application/json,404", "PUT /api/tickets,application/json,405",
			"POST /nothing,text/plain,404", "POST /privacy,application/x-www-form-urlencoded,405",
			"POST /tickets/new/nothing,application/x-www-form-urlencoded,404",
			"POST /tickets/new/nothing,multipart/form-data; boundary=x,404",
			"POST /tickets/new/staj,application/json,415", "POST /assets/nothing,application/json,405" })
	void hearsTheNextRequestBehindABodyThatNobodyRead(String request, String type, int status) throws IOException {
		for (int length : new int[] { 10, 300_000, 1_000_000 }) {
			try (Line line = new Line(this.port)) {
				line.post(request, length, "Content-Type: " + type);
				assertThat(line.status()).isEqualTo(status);
				line.get("/api/topics");
				assertThat(line.status()).isEqualTo(200);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tickets/new/staj", "/tickets/track", "/api/tickets" })
	void hearsTheNextRequestBehindAnotherSitesPost(String path) throws IOException {
		try (Line line = new Line(this.port)) {
			line.post("POST " + path, 300_000, "Origin: https://evil.example");
			assertThat(line.status()).isEqualTo(403);
			line.get("/");
			assertThat(line.status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/api/tickets,application/json,413", "/tickets/new/staj,application/x-www-form-urlencoded,413",
			"/tickets/new/staj,multipart/form-data; boundary=x,400" })
	void hearsTheNextRequestBehindABodyThatIsRefused(String path, String type, int status) throws IOException {
		for (int length : new int[] { 300_000, 2_000_000 }) {
			try (Line line = new Line(this.port)) {
				line.post("POST " + path, length, "Content-Type: " + type);
				assertThat(line.status()).isEqualTo(status);
				line.get("/api/topics");
				assertThat(line.status()).isEqualTo(200);
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
		try (Line line = new Line(this.port)) {
			line.post("POST /api/attachments", 8_000_000, "Content-Type: multipart/form-data");
			assertThat(line.status()).isEqualTo(415);
			line.get("/api/topics");
			assertThat(line.status()).isEqualTo(200);
		}
	}

	@Test
	void hearsTheNextRequestBehindARestThatComesAfterTheAnswer() throws IOException {
		try (Line line = new Line(this.port)) {
			line.begin("POST /api/nothing", "Content-Length: 300000");
			line.write("x".repeat(1_000));
			assertThat(line.status()).isEqualTo(404);
			line.write("x".repeat(299_000));
			line.get("/api/topics");
			assertThat(line.status()).isEqualTo(200);
		}
	}

	@Test
	void hearsTheNextRequestBehindABodyWithoutALength() throws IOException {
		try (Line line = new Line(this.port)) {
			line.begin("POST /api/nothing", "Transfer-Encoding: chunked");
			for (int i = 0; i < 1_000; i++) {
				line.write("3e8\r\n" + "x".repeat(1_000) + "\r\n");
			}
			line.write("0\r\n\r\n");
			assertThat(line.status()).isEqualTo(404);
			line.get("/api/topics");
			assertThat(line.status()).isEqualTo(200);
		}
	}

	@Test
	void hangsUpOnAFloodWhenItHasReadWhy() throws IOException {
		try (Line line = new Line(this.port)) {
			line.post("POST /api/tickets", 150_000_000, "Content-Type: " + JSON);
			assertThat(line.status()).isEqualTo(413);
			assertThat(line.head()).contains("connection: close");
			assertThat(line.isOver()).isTrue();
		}
	}

	@Test
	void doesNotWaitForABodyThatAsksFirst() throws IOException {
		try (Line line = new Line(this.port)) {
			line.begin("POST /api/nothing", "Expect: 100-continue", "Content-Length: 300000");
			assertThat(line.status()).isEqualTo(404);
			assertThat(line.head()).contains("connection: close");
		}
	}

	@ParameterizedTest
	@CsvSource({ "NONSENSE,400", "GET /%ZZ HTTP/1.1,400" })
	void saysNothingOfItselfToWhomItDoesNotUnderstand(String request, int status) throws IOException {
		refused(request + "\r\nHost: localhost\r\n\r\n", status);
	}

	@Test
	void saysNothingOfItselfToWhomSpeaksTooLong() throws IOException {
		refused("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414);
		refused("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(17_000) + "\r\n\r\n", 431);
	}

	private void refused(String request, int status) throws IOException {
		try (Line line = new Line(this.port)) {
			line.write(request);
			assertThat(line.status()).isEqualTo(status);
			assertThat(line.head() + line.body()).doesNotContain("server:", "netty", "exception", "\tat ");
		}
	}

}
