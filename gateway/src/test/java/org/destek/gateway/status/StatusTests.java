package org.destek.gateway.status;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StatusTests extends RunningGateway {

	private static final String UP = "{\"status\":\"UP\"}";

	private static final String JSON = "application/json";

	@Autowired
	JsonMapper mapper;

	@BeforeEach
	void allIsWell() {
		for (var service : new org.destek.gateway.StubService[] { TICKET, ATTACHMENT, NOTIFICATION }) {
			service.on("GET /actuator/health/readiness", 200, JSON, UP);
			service.on("GET /actuator/health/business", 200, JSON, UP);
		}
		FakeMeasures.allKept(TICKET, NOTIFICATION, 4);
		awaitStatus("up");
		awaitPromise("notice-once", "kept");
	}

	@Test
	void saysThatAllIsWellAndWhatTheServicesCount() {
		TICKET.on("GET /actuator/health/business", 200, JSON,
				"{\"status\":\"UP\",\"components\":{\"tickets\":{\"status\":"
						+ "\"UP\",\"details\":{\"ticketsToday\":42,\"open\":7,\"oldestUnanswered\":\"2026-11-23T11:05:00Z\"}}}}");
		NOTIFICATION.on("GET /actuator/health/business", 200, JSON, "{\"status\":\"UP\",\"components\":{\"notices\":"
				+ "{\"status\":\"UP\",\"details\":{\"waiting\":3,\"oldestSeconds\":12,\"unknown\":1,\"unknownOf\":[\"K7M-3XR-9TQ2\"]}}}}");
		await().atMost(Duration.ofSeconds(10))
			.until(() -> status().path("figures").path("requestsToday").asInt(0) == 42);
		JsonNode status = status();
		assertThat(status.path("services").propertyNames()).containsExactly("gateway", "ticket", "attachment",
				"notification");
		assertThat(status.path("services").path("ticket").propertyNames()).containsExactly("status", "since",
				"atLeast");
		assertThat(status.path("services").path("ticket").path("since").asString()).isNotEmpty();
		assertThat(status.path("figures").path("oldestWaitingNotice").asInt()).isEqualTo(12);
		assertThat(status.path("figures").path("noticesUnknownOf").get(0).asString()).isEqualTo("K7M-3XR-9TQ2");
		assertThat(promise("notice-once").path("state").asString()).isEqualTo("late");
		assertThat(page()).contains("Not known whether the mail server has them: 1; requests: K7M-3XR-9TQ2.");
		assertThat(get("/api/status").statusCode()).isEqualTo(200);
	}

	@Test
	void showsAPromiseThatIsNotKeptToPeopleAndPrograms() {
		assertThat(page())
			.contains("8 promises: 7 kept, 1 not measurable", "Last 30 days: 30 kept, 0 not kept, 0 not measured.")
			.doesNotContain("system.", "promise.", "since.", "plot.");
		FakeMeasures.notices(NOTIFICATION, 4, 1);
		awaitPromise("notice-once", "broken");
		assertThat(page()).contains("class=\"notice wrong\"", "8 promises: 6 kept, 1 broken, 1 not measurable",
				"class=\"chip broken\"", "0 kept, 30 not kept, 0 not measured. Last day not kept: today");
		assertThat(promise("notice-once").path("since").asString()).isNotEmpty();
	}

	@Test
	void saysUpToWhenItCounted() {
		String counted = status().path("countedAt").asString();
		assertThat(counted).isNotEmpty();
		String time = DateTimeFormatter.ofPattern("HH:mm")
			.format(Instant.parse(counted).atZone(ZoneId.of("Europe/Istanbul")));
		assertThat(page()).contains("Counts as of " + time);
		assertThat(get("/status?lang=tr").body()).contains("Sayımlar: " + time.replace(':', '.') + " itibarıyla");
	}

	@Test
	void aPageFullOfPlotsStaysLight() {
		HttpResponse<byte[]> page = send("/status", (request) -> request.header("Accept-Encoding", "gzip"),
				BodyHandlers.ofByteArray());
		assertThat(header(page, "Content-Encoding")).isEqualTo("gzip");
		assertThat(page.body().length).isLessThan(8000);
	}

	@Test
	void aNoticeThatWaitsTooLongBreaksItsPromiseWhereEverybodySeesIt() {
		NOTIFICATION.on("GET /actuator/health/business", 200, JSON,
				"{\"status\":\"DEGRADED\",\"components\":{\"mailServer\":{\"status\":\"DEGRADED\"},\"notices\":"
						+ "{\"status\":\"DEGRADED\",\"details\":{\"waiting\":14,\"oldestSeconds\":1080}}}}");
		awaitPromise("notice-fast", "late");
		assertThat(page()).contains("The mail server does not answer. 14 notices wait",
				"The oldest notice was ready 18 min ago", "for 18 minutes", "Running; waiting for the mail server");
		NOTIFICATION.on("GET /actuator/health/business", 200, JSON,
				"{\"status\":\"DEGRADED\",\"components\":{\"notices\":{\"details\":{\"waiting\":14,\"oldestSeconds\":7300}}}}");
		awaitPromise("notice-fast", "broken");
		assertThat(page()).contains("class=\"notice wrong\"", "ready 2 h ago");
	}

	@Test
	void handsOverWhatItsLimitsRefusedAndKeepsWhatIsNotTaken() {
		TICKET.on("POST /api/human-checks", 201, JSON, "{}");
		for (int i = 0; i < 7; i++) {
			post("/api/human-checks", "", "Cookie", "device=DDDDDDDDDDDDDDDDDDDDDD");
		}
		await().atMost(Duration.ofSeconds(10))
			.until(() -> TICKET.inBackground()
				.stream()
				.filter((each) -> each.uri().equals("/internal/refusals"))
				.count() > 1);
		TICKET.on("POST /internal/refusals", 204, JSON, "");
		TICKET.inBackground().clear();
		await().atMost(Duration.ofSeconds(10))
			.until(() -> TICKET.inBackground().stream().anyMatch((each) -> each.uri().equals("/internal/refusals")));
	}

	@Test
	void isDegradedWhenMailsWait() {
		NOTIFICATION.on("GET /actuator/health/business", 200, JSON, "{\"status\":\"DEGRADED\"}");
		awaitStatus("degraded");
		assertThat(get("/api/status").statusCode()).isEqualTo(200);
		assertThat(status().path("services").path("notification").path("status").asString()).isEqualTo("degraded");
	}

	@Test
	void isDegradedWhenFilesAreNotTaken() {
		ATTACHMENT.on("GET /actuator/health/readiness", 503, JSON, "{\"status\":\"OUT_OF_SERVICE\"}");
		awaitStatus("degraded");
		assertThat(get("/api/status").statusCode()).isEqualTo(200);
	}

	@Test
	void takesRequestsWhileTicketServiceIsReadyWhateverItsBusinessSays() {
		TICKET.on("GET /actuator/health/business", (request, response) -> Mono.never());
		ATTACHMENT.on("GET /actuator/health/readiness", 503, JSON, "{\"status\":\"OUT_OF_SERVICE\"}");
		NOTIFICATION.on("GET /actuator/health/readiness", 503, JSON, "{\"status\":\"OUT_OF_SERVICE\"}");
		await().atMost(Duration.ofSeconds(10))
			.until(() -> status().path("services").path("ticket").path("status").asString().equals("degraded"));
		assertThat(get("/api/status").statusCode()).isEqualTo(200);
		assertThat(status().path("status").asString()).isEqualTo("degraded");
	}

	@Test
	void isUnavailableOnlyWhenNoRequestIsTaken() {
		TICKET.stop();
		try {
			awaitStatus("down");
			HttpResponse<String> response = get("/api/status");
			assertThat(response.statusCode()).isEqualTo(503);
			assertThat(status().path("services").path("ticket").path("status").asString()).isEqualTo("down");
		}
		finally {
			TICKET.startAgain();
		}
		awaitStatus("up");
	}

	@Test
	void asksNobodyWhenSomebodyLooks() {
		long start = System.nanoTime();
		int before = TICKET.looks();
		for (int i = 0; i < 50; i++) {
			get("/api/status");
		}
		long periods = Duration.ofNanos(System.nanoTime() - start).toMillis() / 50 + 2;
		assertThat(TICKET.looks() - before).isLessThanOrEqualTo((int) periods * 2);
	}

	private void awaitPromise(String name, String state) {
		await().atMost(Duration.ofSeconds(10)).until(() -> promise(name).path("state").asString().equals(state));
	}

	private JsonNode promise(String name) {
		for (JsonNode each : status().path("promises")) {
			if (each.path("name").asString().equals(name)) {
				return each;
			}
		}
		throw new AssertionError("No promise " + name);
	}

	private String page() {
		return get("/status?lang=en").body();
	}

	private void awaitStatus(String word) {
		await().atMost(Duration.ofSeconds(10)).until(() -> status().path("status").asString().equals(word));
	}

	private JsonNode status() {
		return this.mapper.readTree(get("/api/status").body());
	}

}
