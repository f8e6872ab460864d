package org.destek.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a stub service answer like ticket-service, as far as the office's pages see. */
public final class FakeStaffApi {

	public static final String TOKEN = "a.staff-token";

	private static final String TICKET = "/api/staff/tickets/" + FakeServices.CODE;

	private static final JsonMapper JSON = new JsonMapper();

	private final List<JsonNode> posts = new CopyOnWriteArrayList<>();

	private final StubService ticket;

	private String status = "open";

	private String assignee = "null";

	private String lastMessage = "m1";

	private Instant waitingSince = Instant.parse("2026-11-23T11:05:00Z");

	private boolean unproven;

	private boolean expired;

	private boolean hidden;

	public FakeStaffApi(StubService ticket) {
		this.ticket = ticket;
		ticket.on("GET " + TICKET, opened((request, response) -> FakeServices.json(response, 200, ticket())));
		ticket.on("POST " + TICKET + "/answers", opened(this::answer));
		ticket.on("POST " + TICKET + "/notes", opened(this::answer));
		for (String act : List.of("take", "release", "resolve", "held/h1/release", "held/h1/discard")) {
			ticket.on("POST " + TICKET + "/" + act, opened(this::take));
		}
		ticket.on("POST " + TICKET + "/assign", opened((request, response) -> choice(request, response, "to")));
		ticket.on("POST " + TICKET + "/move", opened((request, response) -> choice(request, response, "topic")));
		ticket.on("POST " + TICKET + "/priority", opened((request, response) -> choice(request, response, "priority")));
		for (String act : List.of("/tag", "/untag")) {
			ticket.on("POST " + TICKET + act, opened((request, response) -> choice(request, response, "tags")));
		}
		ticket.on("POST " + TICKET + "/due", opened(this::take));
		ticket.on("POST " + TICKET + "/national-id", opened(this::reveal));
		ticket.on("POST " + TICKET + "/browser-codes", 202, "application/json", FakeServices.CHALLENGE);
		ticket.on("POST " + TICKET + "/browsers", FakeServices::checkDigits);
		ticket.on("DELETE " + TICKET + "/browsers", 204, "application/json", "");
		ticket.on("GET " + TICKET + "/link", known((request, response) -> FakeServices.json(response, 200, """
				{"code":"%s","recipient":"mehmet@example.org"}""".formatted(FakeServices.CODE))));
		ticket.on("POST " + TICKET + "/links", 202, "application/json", "");
		ticket.on("DELETE " + TICKET + "/link", 204, "application/json", "");
	}

	/** How the ticket stands from now on; {@code assignee} is JSON. */
	public FakeStaffApi standing(String status, String assignee) {
		this.status = status;
		this.assignee = assignee;
		return this;
	}

	/** Since when nobody has answered, from now on. */
	public FakeStaffApi waitingSince(Instant since) {
		this.waitingSince = since;
		return this;
	}

	/** No browser is proven from now on. */
	public FakeStaffApi unproven() {
		this.unproven = true;
		return this;
	}

	/** Another answers from now on, whoever saw only the first message is too late. */
	public FakeStaffApi answeredByAnother() {
		this.lastMessage = "m4";
		return this;
	}

	/** The bodies of all posts, oldest first. */
	public List<JsonNode> posts() {
		return this.posts;
	}

	public JsonNode lastPost() {
		return this.posts.get(this.posts.size() - 1);
	}

	public StubService ticketService() {
		return this.ticket;
	}

	/** The link has expired from now on. */
	public FakeStaffApi expired() {
		this.expired = true;
		return this;
	}

	/** The ticket is of a topic that who is signed in may not see, from now on. */
	public FakeStaffApi hidden() {
		this.hidden = true;
		return this;
	}

	private StubService.Answer known(StubService.Answer answer) {
		return (request, response) -> {
			boolean link = !this.expired && ("Bearer " + TOKEN).equals(request.requestHeaders().get("Authorization"));
			if (!link && !isAtDesk(request)) {
				return request.receive().then(Mono.from(FakeServices.problem(response, 404, "not-found", List.of())));
			}
			return answer.apply(request, response);
		};
	}

	private StubService.Answer opened(StubService.Answer answer) {
		return known((request, response) -> (this.unproven && !isAtDesk(request))
				? request.receive().then(Mono.from(FakeServices.problem(response, 403, "unproven-browser", List.of())))
				: answer.apply(request, response));
	}

	private boolean isAtDesk(HttpServerRequest request) {
		return !this.hidden && FakeDeskApi.TOKEN.equals(request.requestHeaders().get("Destek-Desk-Session"));
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		return body(request).flatMap((json) -> {
			List<String> errors = FakeValidation.errorsOfAMessage(json);
			if (!errors.isEmpty()) {
				return Mono.from(FakeServices.problem(response, 422, "invalid-fields", errors));
			}
			boolean late = json.has("seen") && !json.path("seen").asString("").equals(this.lastMessage);
			return Mono.from(late ? FakeServices.json(response.header("Connection", "close"), 409, """
					{"type":"urn:destek:problem:raced","title":"t","status":409,"detail":"d","by":"Ayşe Karaca",
					"at":"2026-11-24T06:12:00Z"}""") : FakeServices.json(response, 201, "{\"id\":\"m1\"}"));
		});
	}

	private Publisher<Void> take(HttpServerRequest request, HttpServerResponse response) {
		return this.status.equals("closed") ? FakeServices.problem(response, 409, "ticket-closed", List.of())
				: request.receive().then(response.status(204).send().then());
	}

	private Publisher<Void> choice(HttpServerRequest request, HttpServerResponse response, String field) {
		return body(request).flatMap((json) -> {
			boolean chosen = !json.path(field).asString("").isBlank();
			return Mono.from(chosen ? response.status(204).send() : FakeServices.problem(response, 422,
					"invalid-fields", List.of(FakeValidation.error(field, "required", "Birini seçiniz."))));
		});
	}

	private Publisher<Void> reveal(HttpServerRequest request, HttpServerResponse response) {
		return body(request).flatMap((json) -> {
			boolean told = json.path("reason").asString("").length() >= 5;
			return Mono.from(told ? FakeServices.json(response, 200, "{\"nationalId\":\"10000000146\"}")
					: FakeServices.problem(response, 422, "invalid-fields",
							List.of(FakeValidation.error("reason", "length", "5–200 karakter olmalıdır."))));
		});
	}

	private Mono<JsonNode> body(HttpServerRequest request) {
		return request.receive()
			.aggregate()
			.asString(StandardCharsets.UTF_8)
			.defaultIfEmpty("{}")
			.map(JSON::readTree)
			.doOnNext(this.posts::add);
	}

	private String ticket() {
		return """
				{"code":"%s","topic":{"slug":"staj","name":"Staj Yönetim Sistemi"},"subject":"Staj <b>başvurum</b> onaylanmış görünmüyor",
				"status":"%s","submittedAt":"2026-11-23T11:05:00Z","waitingSince":"%s",
				"you":{"address":"mehmet@example.org","name":"Mehmet Öztürk"},"assignee":%s,
				"expectedAnswer":{"requests":212,"halfWithinMinutes":170,"mostWithinMinutes":470},
				"requester":{"name":"Elif Yıldız","email":"elif.yildiz@ogr.ornek.edu.tr","unit":"Mühendislik Fakültesi, Bilgisayar Mühendisliği",
				"extension":null,"nationalId":"•••••••0146"},
				"thread":[{"kind":"message","id":"m1","from":"requester","name":"Elif Yıldız","text":"Staj başvurum BYS’de “Bölüm onayı bekliyor” durumunda kaldı.\\n<script>alert(1)</script>",
				"at":"2026-11-23T11:05:00Z","attachments":[{"id":"f1","name":"staj-basvuru-formu.pdf","size":421888,"mediaType":"application/pdf",
				"url":"/api/attachments/f1?signature=x"}],"missingAttachments":["kimlik.jpg"],"originalUrl":"/api/mails/9a1?expires=1&key=k&signature=s","what":null,"detail":null},
				{"kind":"event","id":"e1","from":"staff","name":"Gökhan Şimşek","text":null,"at":"2026-11-23T11:31:00Z","attachments":[],"originalUrl":null,"what":"take","detail":null},
				{"kind":"event","id":"e4","from":"staff","name":"Gökhan Şimşek","text":null,"at":"2026-11-23T11:31:00Z","attachments":[],"originalUrl":null,"what":"priority","detail":"urgent"},
				{"kind":"event","id":"e5","from":"staff","name":"Gökhan Şimşek","text":null,"at":"2026-11-23T11:31:00Z","attachments":[],"originalUrl":null,"what":"due","detail":"2026-12-04"},
				{"kind":"event","id":"e6","from":"staff","name":"Gökhan Şimşek","text":null,"at":"2026-11-23T11:31:00Z","attachments":[],"originalUrl":null,"what":"due","detail":null},
				{"kind":"note","id":"n1","from":"staff","name":"Gökhan Şimşek","text":"Bölüm onayı 18.11’de verilmiş ama sigorta sırasına düşmemiş.","at":"2026-11-23T11:31:00Z",
				"attachments":[],"originalUrl":null,"what":null,"detail":null},
				{"kind":"event","id":"e2","from":"staff","name":null,"text":null,"at":"2026-11-23T11:40:00Z","attachments":[],"originalUrl":null,"what":"notified","detail":"1"},
				{"kind":"event","id":"e3","from":"staff","name":null,"text":null,"at":"2026-11-23T11:41:00Z","attachments":[],"originalUrl":null,"what":"notified","detail":"3"}%s],
				"held":[{"id":"h1","sender":"ayse.kisisel@example.com","senderName":"Ayşe K.","text":"Bekleyen yanıt","reason":"unknown-sender","answeredBy":null,"heldAt":"2026-11-24T06:00:00Z",
				"originalUrl":"/api/mails/9a2?expires=1&key=k&signature=s","command":"#kapat","attachments":[{"id":"f2","name":"onay.pdf","size":421888,"mediaType":"application/pdf",
				"url":"/api/attachments/f2?signature=x"}]}],
				"otherTickets":[{"code":"ABC-DEF-2345","subject":"Ders kaydı","status":"answered","submittedAt":"2026-11-20T11:05:00Z","path":"/staff/tickets/ABC-DEF-2345/enter/another"},
				{"code":"ABC-DEF-2346","subject":"Yemekhane kartı","status":"open","submittedAt":"2026-11-19T11:05:00Z","path":null}],"earlierTickets":2,
				"staff":[{"address":"mehmet@example.org","name":"Mehmet Öztürk"},{"address":"ayse@example.org","name":"Ayşe Karaca"}],
				"topics":[{"slug":"staj","name":"Staj Yönetim Sistemi"},{"slug":"bys","name":"Bilgi Yönetim Sistemi (BYS)"}],"lastMessageId":"%s","earlier":true,
				"priority":"urgent","tags":["eduroam"],"dueAt":"2026-12-04T20:59:00Z","usedTags":["ağ","eduroam"]}"""
			.formatted(FakeServices.CODE, this.status, this.waitingSince, this.assignee, this.lastMessage.equals("m1")
					? ""
					: """
							,{"kind":"message","id":"m4","from":"staff","name":"Ayşe Karaca","text":"Sigorta girişiniz yapıldı.",
							"at":"2026-11-24T06:12:00Z","attachments":[],"originalUrl":null,"what":null,"detail":null}""",
					this.lastMessage);
	}

}
