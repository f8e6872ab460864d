package org.destek.gateway;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes two stub services answer like ticket-service and attachment-service, as far as
 * pages see.
 */
public final class FakeServices {

	public static final String CODE = "K7M-3XR-9TQ2";

	public static final String KEY = "the-access-key";

	public static final String CHALLENGE = "{\"challengeId\":\"0b8e6f1c-0000-4000-8000-000000000001\",\"expiresAt\":\"2026-11-24T09:15:00Z\"}";

	private static final JsonMapper JSON = new JsonMapper();

	private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");

	private static final int LIMIT = 10 * 1024 * 1024;

	private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

	private String topic = "staj";

	private String status = "waiting";

	private String undelivered = "null";

	private String held = "[]";

	private String satisfaction = "null";

	private static final String KINDS = """
			[{"family":"picture","labels":["PNG"],"mediaType":"image/png","extensions":["png"]},
			{"family":"picture","labels":["JPEG"],"mediaType":"image/jpeg","extensions":["jpg","jpeg"]},
			{"family":"pdf","labels":["PDF"],"mediaType":"application/pdf","extensions":["pdf"]},
			{"family":"zip","labels":["ZIP"],"mediaType":"application/zip","extensions":["zip"]},
			{"family":"added","labels":["RAR"],"mediaType":"application/vnd.rar","extensions":["rar"]}]""";

	private final AtomicInteger checks = new AtomicInteger();

	private final AtomicInteger files = new AtomicInteger();

	public FakeServices(StubService ticket, StubService attachment) {
		String topics = """
				[{"slug":"staj","name":"Staj Yönetim Sistemi","description":"Başvuru, onay ve sigorta girişi işlemleri",
				"asksNationalId":true,"nationalIdReason":"Staj sigortası (SGK) girişiniz için gereklidir.",
				"expectedAnswer":{"requests":212,"halfWithinMinutes":170,"mostWithinMinutes":470}},
				{"slug":"bys","name":"Bilgi Yönetim Sistemi (BYS)","description":"Giriş, ders kaydı ve belge işlemleri",
				"asksNationalId":false,"nationalIdReason":null,
				"expectedAnswer":{"requests":29,"halfWithinMinutes":40,"mostWithinMinutes":1000}},
				{"slug":"diger","name":"Diğer","description":"Hangi başlık olduğundan emin değilseniz",
				"team":"Destek ekibi","asksNationalId":false,"nationalIdReason":null,"expectedAnswer":null}]""";
		ticket.on("GET /api/topics", 200, "application/json", topics);
		ticket.on("POST /api/human-checks", (request, response) -> json(response, 201, check()));
		ticket.on("POST /api/tickets", this::submit);
		ticket.on("GET /api/tickets/" + CODE, this::ticket);
		ticket.on("POST /api/tickets/" + CODE + "/access", 202, "application/json", "");
		ticket.on("POST /api/tickets/" + CODE + "/messages", this::write);
		ticket.on("PUT /api/tickets/" + CODE + "/satisfaction", this::say);
		ticket.on("POST /api/tickets/" + CODE + "/close", 204, "application/json", "");
		ticket.on("POST /api/tickets/" + CODE + "/held/h1/release", 204, "application/json", "");
		ticket.on("POST /api/tickets/" + CODE + "/held/h1/discard", 204, "application/json", "");
		ticket.on("POST /api/tickets/" + CODE + "/address", 202, "application/json", CHALLENGE);
		ticket.on("POST /api/tickets/" + CODE + "/address/confirm", FakeServices::checkDigits);
		attachment.on("POST /api/attachments", this::upload);
		attachment.on("GET /internal/file-kinds", 200, "application/json", KINDS);
		for (int i = 1; i <= 20; i++) {
			ticket.on("GET /api/human-checks/check-" + i + "/picture", (request,
					response) -> response.header("Content-Type", "image/png").sendByteArray(Mono.just(picture())));
			attachment.on("DELETE /api/attachments/file-" + i, 204, "application/json", "");
		}
	}

	/** What the ticket is about from now on. */
	public FakeServices about(String topic) {
		this.topic = topic;
		return this;
	}

	/** How the ticket stands from now on. */
	public FakeServices standing(String status, String undelivered, String held) {
		this.status = status;
		this.undelivered = undelivered;
		this.held = held;
		return this;
	}

	/** What the requester has said of the solution; JSON. */
	public FakeServices said(String satisfaction) {
		this.satisfaction = satisfaction;
		return this;
	}

	/** The bodies of all submissions, oldest first. */
	public List<JsonNode> requests() {
		return this.requests;
	}

	public JsonNode lastRequest() {
		return this.requests.get(this.requests.size() - 1);
	}

	public int uploads() {
		return this.files.get();
	}

	public static byte[] picture() {
		try {
			BufferedImage image = new BufferedImage(220, 76, BufferedImage.TYPE_BYTE_GRAY);
			for (int x = 0; x < 220; x++) {
				for (int y = 0; y < 76; y++) {
					image.setRGB(x, y,
							((x * 31 + y * 17) % 23 == 0 || (x / 9 + y / 11) % 5 == 0) ? 0x222222 : 0xFFFFFF);
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String check() {
		String id = "check-" + this.checks.incrementAndGet();
		return """
				{"id":"%1$s","picture":"/api/human-checks/%1$s/picture","audio":"/api/human-checks/%1$s/audio",
				"expiresAt":"2026-11-23T11:15:00Z","altcha":{"algorithm":"SHA-256","challenge":"0a1b","maxnumber":50000,
				"salt":"5a17?check=%1$s&","signature":"c0de"}}""".formatted(id);
	}

	private Publisher<Void> submit(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).flatMap((body) -> {
			JsonNode json = JSON.readTree(body);
			this.requests.add(json);
			List<String> errors = FakeValidation.errorsOfARequest(json);
			if (!errors.isEmpty()) {
				return Mono.from(problem(response, 422, "invalid-fields", errors));
			}
			return Mono.from(json(response, 201, """
					{"code":"%s","accessKey":"%s","status":"open","submittedAt":"2026-11-23T11:05:00Z"}"""
				.formatted(CODE, KEY)));
		});
	}

	private Publisher<Void> write(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).flatMap((body) -> {
			JsonNode json = JSON.readTree(body);
			this.requests.add(json);
			if (this.status.equals("closed")) {
				return Mono.from(problem(response, 409, "ticket-closed", List.of()));
			}
			List<String> errors = FakeValidation.errorsOfAMessage(json);
			return Mono.from(errors.isEmpty() ? json(response, 201, "{\"id\":\"m2\"}")
					: problem(response, 422, "invalid-fields", errors));
		});
	}

	private Publisher<Void> say(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).flatMap((body) -> {
			JsonNode json = JSON.readTree(body);
			this.requests.add(json);
			if (this.status.equals("closed")) {
				return Mono.from(problem(response, 409, "ticket-closed", List.of()));
			}
			return Mono
				.from(!json.path("answer").asString("").isEmpty() ? response.status(204).send() : problem(response, 422,
						"invalid-fields", List.of(FakeValidation.error("answer", "required", "Bir yanıt seçiniz."))));
		});
	}

	static Publisher<Void> checkDigits(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).flatMap((body) -> {
			boolean right = JSON.readTree(body).path("answer").asString("").equals("482713");
			return Mono.from(right ? response.status(204).send() : problem(response, 422, "invalid-fields",
					List.of(FakeValidation.error("answer", "wrong", "Kod doğru değil ya da süresi doldu."))));
		});
	}

	private Publisher<Void> ticket(HttpServerRequest request, HttpServerResponse response) {
		if (!("Bearer " + KEY).equals(request.requestHeaders().get("Authorization"))) {
			return problem(response, 404, "not-found", List.of());
		}
		return json(response, 200,
				"""
						{"code":"%s","topic":"%s","subject":"Staj <b>başvurum</b> onaylanmış görünmüyor","status":"%s","undelivered":%s,"held":%s,
						"submittedAt":"2026-11-23T11:05:00Z","messages":[
						{"id":"m1","from":"requester","name":"Elif Yıldız","text":"Staj başvurum BYS’de “Bölüm onayı bekliyor” durumunda kaldı.\\n<script>alert(1)</script>",
						"sentAt":"2026-11-23T11:05:00Z","attachments":[{"id":"f1","name":"staj-basvuru-formu.pdf","size":421888,
						"mediaType":"application/pdf","url":"/api/attachments/f1?signature=x"},{"id":"f2","name":"onay-ekranı.png","size":1992294,
						"mediaType":"image/png","url":"/api/attachments/f2?signature=x"}],"missingAttachments":["sigorta <b>girişi</b>.pdf"]},
						{"id":"m2","from":"staff","name":"Ayşe Karaca","text":"Merhaba Elif Hanım,\\n\\nİş yerinin ticaret sicilindeki tam adını yazar mısınız?",
						"sentAt":"2026-11-24T06:12:00Z","attachments":[]}],"earlier":%s,"satisfaction":%s}"""
					.formatted(CODE, this.topic, this.status, this.undelivered, this.held,
							!request.uri().contains("before="), this.satisfaction));
	}

	private Publisher<Void> upload(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asByteArray().flatMap((bytes) -> {
			String text = new String(bytes, StandardCharsets.UTF_8);
			Matcher matcher = FILENAME.matcher(text);
			String name = matcher.find() ? matcher.group(1) : "?";
			String body = text.substring(text.indexOf("\r\n\r\n") + 4);
			if (bytes.length > LIMIT) {
				return Mono.from(problem(response, 413, "too-large", List.of()));
			}
			if (body.startsWith("MZ")) {
				return Mono.from(problem(response, 415, "unsupported-kind", List.of(),
						"“%s” bu türde eklenemiyor. PNG ve ZIP dosyaları ekleyebilirsiniz.".formatted(name)));
			}
			if (body.startsWith("locked")) {
				return Mono.from(problem(response, 415, "unsupported-kind", List.of(),
						"“%s” yalnızca parolayla açılıyor; parolasız kaydedip yeniden ekleyiniz.".formatted(name)));
			}
			if (body.startsWith("\r\n--")) {
				return Mono.from(problem(response, 400, "empty-file", List.of(),
						"“%s” boş ya da bozuk; dosyayı yeniden seçiniz.".formatted(name)));
			}
			return Mono.from(json(response, 201, uploaded(name, bytes.length)));
		});
	}

	private String uploaded(String name, int size) {
		String id = "file-" + this.files.incrementAndGet();
		String claims = "{\"sub\":\"%s\",\"name\":\"%s\",\"size\":%d,\"type\":\"application/pdf\"}".formatted(id, name,
				size);
		String receipt = "signed."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
				+ ".x";
		return "{\"id\":\"%s\",\"receipt\":\"%s\",\"name\":\"%s\",\"size\":%d,\"mediaType\":\"application/pdf\",\"sha256\":\"00\"}"
			.formatted(id, receipt, name, size);
	}

	static Publisher<Void> problem(HttpServerResponse response, int status, String name, List<String> errors) {
		return problem(response, status, name, errors, "d");
	}

	private static Publisher<Void> problem(HttpServerResponse response, int status, String name, List<String> errors,
			String detail) {
		return json(response.header("Connection", "close"), status,
				"{\"type\":\"urn:destek:problem:%s\",\"title\":\"t\",\"status\":%d,\"detail\":\"%s\",\"errors\":[%s]}"
					.formatted(name, status, detail, String.join(",", errors)));
	}

	static Publisher<Void> json(HttpServerResponse response, int status, String body) {
		return response.status(status).header("Content-Type", "application/json").sendString(Mono.just(body));
	}

}
