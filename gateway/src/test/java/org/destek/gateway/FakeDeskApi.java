package org.destek.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a stub service answer like ticket-service, as far as the desk's pages see. */
public final class FakeDeskApi {

	public static final String TOKEN = "the-session-token";

	public static final String CHALLENGE = "0b8e6f1c-0000-4000-8000-00000000000a";

	private static final String PERSON = """
			{"address":"mehmet@example.org","name":"Mehmet Öztürk","language":"tr","head":false,
			"topics":[{"slug":"staj","name":"Staj Yönetim Sistemi","lead":true},{"slug":"bys","name":"Bilgi Yönetim Sistemi (BYS)","lead":false}]}""";

	private static final JsonMapper JSON = new JsonMapper();

	private final List<JsonNode> posts = new CopyOnWriteArrayList<>();

	private String rows = "";

	private String next = "null";

	private boolean over;

	public FakeDeskApi(StubService ticket) {
		ticket.on("POST /api/desk/sign-ins", this::mailCode);
		ticket.on("POST /api/desk/sessions", this::signIn);
		ticket.on("GET /api/desk/session", opened((request, response) -> FakeServices.json(response, 200, session())));
		ticket.on("DELETE /api/desk/session", opened((request, response) -> response.status(204).send()));
		ticket.on("GET /api/desk/sessions", opened((request, response) -> FakeServices.json(response, 200,
				"""
						[{"id":"s1","device":"Safari, iPhone","signedInAt":"2026-11-20T07:00:00Z","lastSeenAt":"2026-11-23T07:00:00Z",
						"expiresAt":"2026-12-23T07:00:00Z","current":false},
						{"id":"s2","device":"Firefox, Windows","signedInAt":"2026-11-20T07:00:00Z","lastSeenAt":"2026-11-20T08:00:00Z",
						"expiresAt":"2026-11-20T20:00:00Z","current":true}]""")));
		ticket.on("DELETE /api/desk/sessions/s1", opened((request, response) -> response.status(204).send()));
		ticket.on("GET /api/desk/tickets", opened(this::tickets));
		FakeReport report = new FakeReport();
		ticket.on("GET /api/desk/report", opened(report::figures));
		ticket.on("GET /api/desk/report/tickets", opened(report::tickets));
		ticket.on("GET /api/desk/filters", opened((request, response) -> FakeServices.json(response, 200, "[]")));
	}

	/** The session is over from now on. */
	public FakeDeskApi over() {
		this.over = true;
		return this;
	}

	/**
	 * What the list holds from now on.
	 * @param next the cursor of the next page; null at the end
	 */
	public FakeDeskApi listing(String next, String... rows) {
		this.next = (next != null) ? "\"" + next + "\"" : "null";
		this.rows = String.join(",", rows);
		return this;
	}

	/** A ticket in the list, open and nobody's. */
	public static String row(String code) {
		return row(code, "Yurtta eduroam <b>bağlanmıyor</b>", "null", "null");
	}

	/** The same; {@code assignee} and {@code excerpt} are JSON. */
	public static String row(String code, String subject, String assignee, String excerpt) {
		return """
				{"code":"%s","subject":"%s","requesterName":"Elif Yıldız","unit":"Mühendislik Fakültesi","topic":{"slug":"staj","name":"Staj Yönetim Sistemi"},
				"status":"open","assignee":%s,"submittedAt":"2026-11-23T11:05:00Z","lastActivityAt":"2026-11-23T11:31:00Z","dueAt":"2026-11-24T11:00:00Z",
				"overdue":true,"waitingForUs":true,"excerpt":%s}"""
			.formatted(code, subject, assignee, excerpt);
	}

	/** As many tickets as an office has on a busy day. */
	public static String[] rows(int many) {
		return IntStream.range(0, many)
			.mapToObj(
					(i) -> row("K7M-3XR-%04d".formatted(i), "Staj başvurum onaylanmış görünmüyor " + i, "null", "null"))
			.toArray(String[]::new);
	}

	public JsonNode lastPost() {
		return this.posts.get(this.posts.size() - 1);
	}

	private StubService.Answer opened(StubService.Answer answer) {
		return (request, response) -> {
			boolean known = TOKEN.equals(request.requestHeaders().get("Destek-Desk-Session"));
			return (known && !this.over) ? answer.apply(request, response)
					: request.receive().then(Mono.from(FakeServices.problem(response, 401, "signed-out", List.of())));
		};
	}

	private Publisher<Void> mailCode(HttpServerRequest request, HttpServerResponse response) {
		return body(request).flatMap((json) -> Mono.from(FakeServices.json(response, 202,
				"{\"id\":\"%s\",\"expiresAt\":\"2026-11-24T09:15:00Z\"}".formatted(CHALLENGE))));
	}

	private Publisher<Void> signIn(HttpServerRequest request, HttpServerResponse response) {
		return body(request).flatMap((json) -> {
			boolean right = json.path("code").asString("").equals("482713");
			return Mono
				.from(right
						? FakeServices.json(response, 201,
								"{\"token\":\"%s\",\"expiresAt\":\"%s\",\"person\":%s}".formatted(TOKEN, ends(),
										PERSON))
						: FakeServices.problem(response, 422, "invalid-fields",
								List.of(FakeValidation.error("code", "wrong", "Kod doğru değil ya da süresi doldu."))));
		});
	}

	private Publisher<Void> tickets(HttpServerRequest request, HttpServerResponse response) {
		if (request.uri().contains("status=bogus")) {
			return FakeServices.problem(response, 422, "invalid-fields",
					List.of(FakeValidation.error("status", "unknown", "Böyle bir durum yok.")));
		}
		return FakeServices.json(response, 200, """
				{"tickets":[%s],"next":%s,"counts":{"open":1034,"mine":3,"nobody":5,"waitingForUs":7,"overdue":1}}"""
			.formatted(this.rows, this.next));
	}

	private static String session() {
		return "{\"id\":\"s2\",\"expiresAt\":\"%s\",\"person\":%s}".formatted(ends(), PERSON);
	}

	private static String ends() {
		return Instant.now().plusSeconds(12 * 3600).toString();
	}

	private Mono<JsonNode> body(HttpServerRequest request) {
		return request.receive()
			.aggregate()
			.asString(StandardCharsets.UTF_8)
			.defaultIfEmpty("{}")
			.map(JSON::readTree)
			.doOnNext(this.posts::add);
	}

}
