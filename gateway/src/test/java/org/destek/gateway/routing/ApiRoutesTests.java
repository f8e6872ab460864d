package org.destek.gateway.routing;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.destek.gateway.RunningGateway;
import org.destek.gateway.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;

class ApiRoutesTests extends RunningGateway {

	private static final String JSON = "application/json";

	@ParameterizedTest
	@CsvSource({ "GET,/api/topics", "POST,/api/human-checks", "GET,/api/human-checks/abc_-1/picture",
			"GET,/api/human-checks/abc_-1/audio", "POST,/api/tickets", "GET,/api/tickets/K7M-3XR-9TQ2",
			"GET,/api/tickets/k7m3xr9tq2", "POST,/api/tickets/K7M-3XR-9TQ2/messages",
			"POST,/api/tickets/K7M-3XR-9TQ2/close", "POST,/api/tickets/K7M-3XR-9TQ2/held/0b8e-1/release",
			"POST,/api/tickets/K7M-3XR-9TQ2/held/0b8e-1/discard", "POST,/api/tickets/K7M-3XR-9TQ2/address",
			"POST,/api/tickets/K7M-3XR-9TQ2/address/confirm", "POST,/api/tickets/K7M-3XR-9TQ2/access",
			"POST,/api/access", "HEAD,/api/topics" })
	void passesOnWhatTicketServiceDoes(String method, String path) {
		TICKET.on(method + " " + path, 200, JSON, "HEAD".equals(method) ? "" : "[]");
		assertThat(send(method, path).statusCode()).isEqualTo(200);
		assertThat(TICKET.lastSeen().uri()).isEqualTo(path);
		assertThat(ATTACHMENT.seen()).noneMatch((seen) -> seen.uri().startsWith("/api"));
	}

	@ParameterizedTest
	@CsvSource({ "POST,/api/attachments", "GET,/api/attachments/3f1c", "DELETE,/api/attachments/3f1c",
			"POST,/api/attachments/uploads", "HEAD,/api/attachments/uploads/a_b-C1",
			"PATCH,/api/attachments/uploads/a_b-C1", "DELETE,/api/attachments/uploads/a_b-C1",
			"OPTIONS,/api/attachments/uploads" })
	void passesOnWhatAttachmentServiceDoes(String method, String path) {
		ATTACHMENT.on(method + " " + path, 200, JSON, "HEAD".equals(method) ? "" : "{}");
		assertThat(send(method, path).statusCode()).isEqualTo(200);
		assertThat(ATTACHMENT.seen()).anyMatch((seen) -> seen.uri().equals(path));
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.uri().startsWith("/api"));
	}

	@Test
	void passesOnWhatNotificationServiceDoes() {
		NOTIFICATION.on("GET /api/mails/9a1", 200, "text/plain", "Merhaba");
		assertThat(get("/api/mails/9a1?expires=1&signature=s").body()).isEqualTo("Merhaba");
		assertThat(NOTIFICATION.seen()).anyMatch((seen) -> seen.uri().equals("/api/mails/9a1?expires=1&signature=s"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/", "/api/staff/tickets/K7M-3XR-9TQ2", "/api/mails", "/api/mails/x/raw",
			"/api/tickets/K7M-3XR-9TQ2/held/0b8e-1/burn", "/api/topics/", "/api/topics/staj", "/api/tickets/",
			"/api/nothing", "/api/attachments/..%2f..%2factuator", "/api/attachments/uploads/",
			"/api/attachments/uploads/%2e%2e", "/api/attachments/uploads/a/b", "/api/attachments/%2e%2e",
			"/api/tickets/a%2Fb", "/api/human-checks/x", "/api/tickets/K7M-3XR-9TQ2/enter/x", "/api//topics",
			"/api/actuator/health" })
	void knowsNoOtherPath(String path) {
		HttpResponse<String> response = get(path, "Accept-Language", "tr");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
		assertThat(response.body()).contains("\"urn:destek:problem:not-found\"");
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.uri().startsWith("/api"));
		assertThat(ATTACHMENT.seen()).noneMatch((seen) -> seen.uri().startsWith("/api"));
	}

	@ParameterizedTest
	@CsvSource({ "POST,/api/topics,'GET,HEAD'", "GET,/api/tickets,POST", "PUT,/api/tickets/K7M-3XR-9TQ2,'GET,HEAD'",
			"PATCH,/api/attachments,POST", "GET,/api/attachments/uploads,'POST,OPTIONS'",
			"GET,/api/attachments/uploads/a_b-C1,'HEAD,PATCH,DELETE'",
			"POST,/api/attachments/uploads/a_b-C1,'HEAD,PATCH,DELETE'", "DELETE,/api/status,'GET,HEAD'",
			"GET,/api/access,POST" })
	void allowsNoOtherMethod(String method, String path, String allowed) {
		HttpResponse<String> response = send(method, path);
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(header(response, "Allow").replace(" ", "").split(",")).containsExactlyInAnyOrder(allowed.split(","));
		assertThat(response.body()).contains("\"urn:destek:problem:method-not-allowed\"");
	}

	@Test
	void tellsWhatMayBeDoneSomewhere() {
		HttpResponse<String> response = send("OPTIONS", "/api/topics");
		assertThat(response.statusCode()).isEqualTo(204);
		assertThat(header(response, "Allow")).contains("GET", "HEAD", "OPTIONS").doesNotContain("POST");
		assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
	}

	@Test
	void takesOffWhatOnlyTheGatewayMaySay() {
		TICKET.on("GET /api/topics", 200, JSON, "[]");
		get("/api/topics", "Destek-Device", "forged", "destek-privacy-notice", "forged", "Destek-Anything", "forged",
				"Destek-Network", "forged", "Cookie", "device=AAAAAAAAAAAAAAAAAAAAAA; ticket-X=secret",
				"X-Forwarded-For", "1.2.3.4", "Forwarded", "for=1.2.3.4", "Authorization", "Bearer mine");
		Seen seen = TICKET.lastSeen();
		assertThat(seen.headers().getAll("Destek-Device")).containsExactly("AAAAAAAAAAAAAAAAAAAAAA");
		assertThat(seen.headers().getAll("Destek-Network")).containsExactly("7f0000");
		assertThat(seen.headers().getAll("Destek-Privacy-Notice")).containsExactly("2026-2");
		assertThat(seen.headers().get("Authorization")).isEqualTo("Bearer mine");
		assertThat(seen.headers().names()).noneMatch((name) -> name.equalsIgnoreCase("Destek-Anything")
				|| name.equalsIgnoreCase("Cookie") || name.equalsIgnoreCase("Forwarded"));
		assertThat(seen.headers().entries()).noneMatch((entry) -> entry.getValue().contains("1.2.3.4"));
	}

	@Test
	void mintsADeviceOnFirstContactAndKeepsIt() {
		TICKET.on("GET /api/topics", 200, JSON, "[]");
		HttpResponse<String> first = get("/api/topics");
		String cookie = header(first, "Set-Cookie");
		assertThat(cookie).startsWith("device=").containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
		String id = cookie.substring("device=".length(), cookie.indexOf(';'));
		assertThat(TICKET.lastSeen().headers().get("Destek-Device")).isEqualTo(id);
		HttpResponse<String> second = get("/api/topics", "Cookie", "device=" + id);
		assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(TICKET.lastSeen().headers().get("Destek-Device")).isEqualTo(id);
	}

	@Test
	void passesAServicesOwnProblemUnchanged() {
		String problem = "{\"type\":\"urn:destek:problem:invalid-fields\",\"status\":422,\"errors\":[{\"field\":\"message\"}]}";
		TICKET.on("POST /api/tickets", 422, "application/problem+json", problem);
		HttpResponse<String> response = post("/api/tickets", "{}", "Content-Type", JSON);
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).isEqualTo(problem);
		assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void tellsNothingOfTheServersBehindIt() {
		HttpResponse<String> response = get("/api/tickets/K7M-3XR-9TQ3");
		assertThat(response.body()).contains("from the service");
		assertThat(response.headers().map()).doesNotContainKey("server");
	}

	@Test
	void refusesABodyThatIsAnnouncedTooLong() {
		HttpResponse<String> response = post("/api/tickets", "x".repeat(70_000), "Content-Type", JSON,
				"Accept-Language", "en");
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("\"urn:destek:problem:too-large\"", "larger than");
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.uri().equals("/api/tickets"));
	}

	@Test
	void refusesABodyThatGrowsTooLong() {
		TICKET.on("POST /api/tickets",
				(request, answer) -> request.receive()
					.aggregate()
					.asByteArray()
					.flatMap((body) -> answer.status(201).sendString(Mono.just("{}")).then()));
		HttpResponse<String> response = send("/api/tickets",
				(request) -> request.POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[70_000]))),
				"Content-Type", JSON);
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("\"urn:destek:problem:too-large\"");
	}

}
