package org.destek.gateway.routing;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

import org.destek.gateway.RawConnection;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Uploads in several requests, as the gateway passes them on. */
@ExtendWith(OutputCaptureExtension.class)
class ResumableUploadRoutesTests extends RunningGateway {

	private static final String PATH = "/api/attachments/uploads/a_b-C1";

	@Test
	void passesTheFieldsOfTheUploadBothWays() {
		ATTACHMENT.on("PATCH " + PATH,
				(request, response) -> request.receive()
					.then()
					.then(response.status(204)
						.header("Upload-Offset", "105")
						.header("Upload-Complete", "?0")
						.header("Cache-Control", "no-store")
						.send()));
		HttpResponse<String> response = send(PATH,
				(request) -> request.method("PATCH", BodyPublishers.ofString("bytes")), "Upload-Offset", "100",
				"Upload-Complete", "?0", "Upload-Length", "200", "Content-Type", "application/partial-upload");
		assertThat(response.statusCode()).isEqualTo(204);
		assertThat(header(response, "Upload-Offset")).isEqualTo("105");
		assertThat(header(response, "Upload-Complete")).isEqualTo("?0");
		assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
		HttpHeaders seen = ATTACHMENT.lastSeen().headers();
		assertThat(seen.get("Upload-Offset")).isEqualTo("100");
		assertThat(seen.get("Upload-Complete")).isEqualTo("?0");
		assertThat(seen.get("Upload-Length")).isEqualTo("200");
		assertThat(seen.get("Content-Type")).isEqualTo("application/partial-upload");
		assertThat(seen.get("Content-Length")).isEqualTo("5");
		assertThat(seen.get("Destek-Device")).isNotEmpty();
	}

	@Test
	void passesTheAddressAndTheNameUnchanged() {
		ATTACHMENT.on("POST /api/attachments/uploads",
				(request, response) -> response.status(201)
					.header("Location", PATH)
					.header("Upload-Limit", "max-size=10485760, max-age=86400")
					.send());
		String name = "inline; filename=\"odev.pdf\"; filename*=UTF-8''%C3%B6dev.pdf";
		HttpResponse<String> response = post("/api/attachments/uploads", "", "Upload-Complete", "?0",
				"Content-Disposition", name);
		assertThat(response.statusCode()).isEqualTo(201);
		assertThat(header(response, "Location")).isEqualTo(PATH);
		assertThat(header(response, "Upload-Limit")).isEqualTo("max-size=10485760, max-age=86400");
		assertThat(ATTACHMENT.lastSeen().headers().get("Content-Disposition")).isEqualTo(name);
	}

	@Test
	void passesAConflictWithItsOffset() {
		String problem = "{\"type\":\"https://iana.org/assignments/http-problem-types#mismatching-upload-offset\"}";
		ATTACHMENT.on("PATCH " + PATH,
				(request, response) -> response.status(409)
					.header("Content-Type", "application/problem+json")
					.header("Upload-Offset", "7")
					.sendString(Mono.just(problem)));
		HttpResponse<String> response = send("PATCH", PATH);
		assertThat(response.statusCode()).isEqualTo(409);
		assertThat(header(response, "Upload-Offset")).isEqualTo("7");
		assertThat(response.body()).isEqualTo(problem);
	}

	@Test
	void passesBytesOnAsTheyComeAndTheCutOfALine(CapturedOutput output) throws IOException {
		AtomicLong received = new AtomicLong();
		AtomicBoolean whole = new AtomicBoolean();
		AtomicBoolean cut = new AtomicBoolean();
		ATTACHMENT.on("PATCH " + PATH, (request, response) -> {
			request.withConnection((connection) -> connection.onDispose(() -> cut.set(true)));
			return request.receive()
				.map(ByteBuf::readableBytes)
				.doOnNext(received::addAndGet)
				.doOnComplete(() -> whole.set(received.get() == 100))
				.then(Mono.defer(() -> response.status(204).send()));
		});
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.begin("PATCH " + PATH, "Content-Length: 100", "Upload-Offset: 0", "Upload-Complete: ?1");
			connection.write("x".repeat(60));
			await().until(() -> received.get() == 60);
		}
		await().untilTrue(cut);
		assertThat(whole).isFalse();
		assertThat(output).doesNotContain("AbortedException");
	}

	@Test
	void blamesNoServiceForALineThatBreaks(CapturedOutput output) throws IOException {
		AtomicLong received = new AtomicLong();
		ATTACHMENT.on("PATCH " + PATH,
				(request, response) -> request.receive()
					.map(ByteBuf::readableBytes)
					.doOnNext(received::addAndGet)
					.then(Mono.defer(() -> response.status(204).send())));
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.begin("PATCH " + PATH, "Content-Length: 100", "Upload-Offset: 0", "Upload-Complete: ?1");
			connection.write("x".repeat(60));
			await().until(() -> received.get() == 60);
			connection.reset();
		}
		await().until(() -> output.getOut().contains("PATCH /api/attachments/uploads/- "));
		assertThat(output).doesNotContain("a service is not there", "uploads/- 503", "cannot be retried");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PATCH", "DELETE" })
	void refusesWhatAnotherSiteMakesABrowserSend(String method) {
		HttpResponse<String> response = send(PATH, (request) -> request.method(method, BodyPublishers.noBody()),
				"Sec-Fetch-Site", "cross-site");
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(ATTACHMENT.seen()).isEmpty();
	}

}
