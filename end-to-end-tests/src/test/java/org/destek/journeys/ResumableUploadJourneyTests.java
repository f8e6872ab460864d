package org.destek.journeys;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.journeys.Desk.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file that arrives although its line breaks and the service that takes it is killed.
 */
class ResumableUploadJourneyTests {

	private static final String UPLOADS = "/api/attachments/uploads";

	private static final byte[] FILE = pdf(3_000_000);

	private static RunningSystem system;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@BeforeAll
	static void start() {
		system = RunningSystem.start(Map.of());
	}

	@AfterAll
	static void stop() {
		system.close();
	}

	@Test
	void aFileArrivesThroughCutsAndAKilledService() throws Exception {
		String upload = begin("başvuru ğüşıöç.pdf");
		cutAfter(upload, 0, 1_200_000);
		int first = offset(upload);
		assertThat(first).isPositive();
		cutAfter(upload, first, 2_400_000 - first, () -> system.kill("attachment-service"));
		Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> call("HEAD", upload, new byte[0]).statusCode() == 204);
		int second = offset(upload);
		assertThat(second).isGreaterThanOrEqualTo(first);

		HttpResponse<String> last = patch(upload, "?1", second, Arrays.copyOfRange(FILE, second, FILE.length));
		assertThat(last.statusCode()).as(last.body()).isEqualTo(201);
		assertThat(last.headers().firstValue("Upload-Complete")).contains("?1");
		HttpResponse<String> again = patch(upload, "?1", FILE.length, new byte[0]);
		assertThat(again.body()).isEqualTo(last.body());

		JsonNode receipt = new JsonMapper().readTree(last.body());
		assertThat(receipt.get("name").asString()).isEqualTo("başvuru ğüşıöç.pdf");
		Request request = sentWith(receipt.get("receipt").asString());
		assertFile(request.ticket().get("messages").get(0));
		assertThat(logs()).noneMatch((log) -> log.contains(upload.substring(UPLOADS.length() + 1)));
	}

	@Test
	void aFileOfALaterMessageComesTheSameWay() throws Exception {
		Request request = sentWith(null);
		String upload = begin("ek.pdf");
		cutAfter(upload, 0, 1_200_000);
		int offset = offset(upload);
		HttpResponse<String> last = patch(upload, "?1", offset, Arrays.copyOfRange(FILE, offset, FILE.length));
		String receipt = new JsonMapper().readTree(last.body()).get("receipt").asString();
		Answer answer = system.desk()
			.post("/api/tickets/" + request.code() + "/messages",
					"{\"text\": \"Belge ektedir.\", \"attachments\": [\"" + receipt + "\"]}", "Authorization",
					"Bearer " + request.accessKey(), "Idempotency-Key", UUID.randomUUID().toString());
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertFile(request.ticket().get("messages").get(1));
	}

	private static Request sentWith(String receipt) {
		Answer accepted = system.desk()
			.submit(system.desk().request("bys", (receipt != null) ? List.of(receipt) : List.of()));
		assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
		JsonNode ticket = accepted.json();
		return new Request(system, ticket.get("code").asString(), ticket.get("accessKey").asString(), "", "");
	}

	private void assertFile(JsonNode message) throws Exception {
		String url = message.get("attachments").get(0).get("url").asString();
		HttpResponse<byte[]> file = this.http.send(HttpRequest.newBuilder(system.at(url)).build(),
				BodyHandlers.ofByteArray());
		assertThat(file.body()).isEqualTo(FILE);
	}

	private String begin(String name) throws Exception {
		String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
		HttpResponse<String> response = call("POST", UPLOADS, new byte[0], "Upload-Complete", "?0", "Upload-Length",
				Integer.toString(FILE.length), "Content-Disposition", "inline; filename*=UTF-8''" + encoded);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		return response.headers().firstValue("Location").orElseThrow();
	}

	private HttpResponse<String> patch(String upload, String complete, int offset, byte[] bytes) throws Exception {
		return call("PATCH", upload, bytes, "Upload-Complete", complete, "Upload-Offset", Integer.toString(offset),
				"Content-Type", "application/partial-upload");
	}

	private int offset(String upload) throws Exception {
		HttpResponse<String> head = call("HEAD", upload, new byte[0]);
		assertThat(head.statusCode()).isEqualTo(204);
		assertThat(head.headers().firstValue("Cache-Control")).contains("no-store");
		return Integer.parseInt(head.headers().firstValue("Upload-Offset").orElseThrow());
	}

	private HttpResponse<String> call(String method, String path, byte[] body, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(system.at(path))
			.method(method, (body.length > 0) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
		return this.http.send((headers.length > 0) ? request.headers(headers).build() : request.build(),
				BodyHandlers.ofString());
	}

	private static void cutAfter(String upload, int offset, int bytes) throws IOException {
		cutAfter(upload, offset, bytes, () -> {
		});
	}

	/**
	 * Announces the whole rest, sends some of it, and breaks the line once it is there.
	 */
	private static void cutAfter(String upload, int offset, int bytes, Runnable before) throws IOException {
		try (Socket line = new Socket("localhost", system.port("DESTEK_GATEWAY_PORT"))) {
			OutputStream out = line.getOutputStream();
			out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost:" + system.port("DESTEK_GATEWAY_PORT")
					+ "\r\nUpload-Complete: ?1\r\nUpload-Offset: " + offset
					+ "\r\nContent-Type: application/partial-upload\r\nContent-Length: " + (FILE.length - offset)
					+ "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.write(FILE, offset, bytes);
			out.flush();
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> onDisk() > offset);
			before.run();
			line.setSoLinger(true, 0);
		}
	}

	private static long onDisk() throws IOException {
		try (Stream<Path> files = Files.walk(system.data().resolve("files/unfinished"))) {
			return files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).max().orElse(0);
		}
	}

	/** What the launcher and all services have said. */
	private static List<String> logs() throws IOException {
		try (Stream<Path> files = Files.walk(system.data())) {
			Stream<String> inFiles = files.filter((file) -> file.toString().endsWith(".log"))
				.map(ResumableUploadJourneyTests::textOf);
			return Stream.concat(inFiles, system.output().stream()).toList();
		}
	}

	private static String textOf(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static byte[] pdf(int size) {
		byte[] bytes = new byte[size];
		for (int i = 0; i < size; i++) {
			bytes[i] = (byte) ('a' + i / 1000 % 26);
		}
		byte[] head = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(head, 0, bytes, 0, head.length);
		return bytes;
	}

}
