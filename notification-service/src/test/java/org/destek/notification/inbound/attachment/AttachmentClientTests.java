package org.destek.notification.inbound.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import org.destek.notification.mime.MailFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a server may do to who sends it a file, down to the connection. */
class AttachmentClientTests {

	private static final int SMALL = 100;

	private static final int LARGE = 4_000_000;

	private ServerSocket server;

	private volatile String answer = "";

	@BeforeEach
	void start() throws IOException {
		this.server = new ServerSocket(0);
		new Thread(this::serve, "hangs-up").start();
	}

	@AfterEach
	void stop() throws IOException {
		this.server.close();
	}

	@Test
	void anEarlyRefusalCountsThoughTheServerThenHangsUp() {
		this.answer = "HTTP/1.1 413 Too Large\r\nContent-Length: 500\r\n\r\n{";
		UploadResults handed = handOver(client(), LARGE);
		assertThat(handed.refused()).containsExactly(RefusedFile.of("a.txt", "too-large"));
	}

	@Test
	void aConnectionThatBreaksIsTheFilesOwnFailure() {
		AttachmentClient client = client();
		assertThatExceptionOfType(UploadFailedException.class).isThrownBy(() -> handOver(client, SMALL));
		assertThatExceptionOfType(UploadFailedException.class).isThrownBy(() -> handOver(client, LARGE));
		this.answer = "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n";
		assertThatExceptionOfType(UploadFailedException.class).isThrownBy(() -> handOver(client, SMALL));
		this.answer = "HTTP/1.1 415 Kind\r\nContent-Length: 0\r\n\r\n";
		assertThat(handOver(client, SMALL).refused()).containsExactly(RefusedFile.of("a.txt", "kind"));
	}

	@Test
	void whatTheServiceSaysOfAFileIsKept() {
		refuse(415, "{\"reason\":\"password\",\"title\":\"x\"}");
		assertThat(handOver(client(), SMALL).refused()).containsExactly(RefusedFile.of("a.txt", "password"));
		refuse(415, "{\"reason\":\"kind\",\"kinds\":[\"PDF\",\"ZIP\"]}");
		assertThat(handOver(client(), SMALL).refused())
			.containsExactly(new RefusedFile("a.txt", "kind", null, List.of("PDF", "ZIP")));
		refuse(413, "{\"reason\":\"size\",\"limit\":10485760}");
		assertThat(handOver(client(), SMALL).refused())
			.containsExactly(new RefusedFile("a.txt", "too-large", 10_485_760L, null));
	}

	private void refuse(int status, String body) {
		this.answer = "HTTP/1.1 " + status + " No\r\nContent-Type: application/problem+json\r\nContent-Length: "
				+ body.length() + "\r\n\r\n" + body;
	}

	@Test
	void theDoorIsClosedWhileTheServiceSaysSoOrIsNotThere() throws IOException {
		this.answer = "HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n";
		assertThatExceptionOfType(AttachmentServiceAwayException.class).isThrownBy(() -> handOver(client(), SMALL));
		this.server.close();
		assertThatExceptionOfType(AttachmentServiceAwayException.class).isThrownBy(() -> handOver(client(), SMALL));
	}

	@Test
	void whatWasKeptBeforeFailuresWereCountedIsStillRead() {
		UploadResults kept = JsonMapper.builder()
			.build()
			.readValue("{\"taken\": [], \"refused\": [{\"name\": \"a\", \"reason\": \"kind\"}]}", UploadResults.class);
		assertThat(kept.settled()).isOne();
		assertThat(kept.andFailure().hasFailed(1)).isTrue();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket socket = this.server.accept()) {
				hangUpOn(socket);
			}
			catch (IOException ex) {
				// The client hung up first, or the test is over.
				continue;
			}
		}
	}

	/** Answers after the beginning of a request and says no more. */
	private void hangUpOn(Socket socket) throws IOException {
		socket.getInputStream().readNBytes(SMALL);
		if (!this.answer.isEmpty()) {
			socket.getOutputStream().write(this.answer.getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
			socket.getInputStream().transferTo(OutputStream.nullOutputStream());
		}
	}

	private AttachmentClient client() {
		return new AttachmentClient(WebClient.builder(), Schedulers.boundedElastic(),
				new UploadProperties(URI.create("http://localhost:" + this.server.getLocalPort()),
						Duration.ofSeconds(10), Duration.ofMinutes(1)),
				Clock.systemUTC());
	}

	private static UploadResults handOver(AttachmentClient client, int size) {
		return client.handOver(UUID.randomUUID(), "a.txt", new Zeros(size), UploadResults.NONE).block();
	}

	private record Zeros(int length) implements MailFile {

		@Override
		public String name() {
			return "a.txt";
		}

		@Override
		public String mediaType() {
			return "text/plain";
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(new byte[this.length]);
		}

		@Override
		public long size() {
			return this.length;
		}

	}

}
