package org.destek.journeys;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A program that talks to the public address, as the contract's calls say. */
final class Desk {

	static final String VALID_NATIONAL_ID = "10000000146";

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final DestekSystem system;

	Desk(DestekSystem system) {
		this.system = system;
	}

	/** An answer, with its body read as JSON when it is. */
	record Answer(int status, HttpResponse<String> response) {

		String body() {
			return this.response.body();
		}

		JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

	}

	Answer get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	Answer post(String path, String body, String... headers) {
		return send(request(path, headers).header("Content-Type", "application/json").POST(bytes(body)));
	}

	Answer upload(String name, byte[] content, String... headers) {
		String boundary = "b" + UUID.randomUUID();
		byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
		byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
		return send(
				request("/api/attachments", headers).header("Content-Type", "multipart/form-data; boundary=" + boundary)
					.POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, tail))));
	}

	/** A request that is right in every field, to be spoiled by a test. */
	ObjectNode request(String topic, List<String> receipts) {
		ObjectNode body = JSON.createObjectNode();
		body.put("topic", topic).put("subject", "Başvurum görünmüyor").put("language", "tr");
		body.put("message", "Başvurum BYS’de görünmüyor; ığüşöç İ harfleriyle.");
		ObjectNode requester = body.putObject("requester");
		requester.put("name", "Elif Yıldız").put("email", "elif." + UUID.randomUUID() + "@ogr.ornek.edu.tr");
		requester.put("unit", "Mühendislik Fakültesi").put("extension", "2150");
		if ("staj".equals(topic)) {
			requester.put("nationalId", VALID_NATIONAL_ID);
		}
		receipts.forEach(body.putArray("attachments")::add);
		JsonNode check = post("/api/human-checks", "").json();
		body.putObject("humanCheck")
			.put("id", check.get("id").asString())
			.put("answer", new SealedHumanCheck(this.system.data()).digitsOf(check.get("id").asString()));
		return body;
	}

	Answer submit(ObjectNode body, String key) {
		return post("/api/tickets", body.toString(), "Idempotency-Key", key, "Accept-Language", "tr");
	}

	Answer submit(ObjectNode body) {
		return submit(body, UUID.randomUUID().toString());
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(this.system.at(path)).timeout(Duration.ofSeconds(60));
		return (headers.length > 0) ? builder.headers(headers) : builder;
	}

	private Answer send(HttpRequest.Builder builder) {
		try {
			HttpResponse<String> response = this.http.send(builder.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			return new Answer(response.statusCode(), response);
		}
		catch (Exception ex) {
			throw new IllegalStateException("No answer", ex);
		}
	}

	private static HttpRequest.BodyPublisher bytes(String body) {
		return HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
	}

	static Map<String, byte[]> files() {
		return Map.of("staj-başvuru-formu-ğüşıöç.pdf", SampleFiles.pdf(), "ekran.png", SampleFiles.png(), "notlar.txt",
				"Merhaba, İstanbul".getBytes(StandardCharsets.UTF_8));
	}

}
