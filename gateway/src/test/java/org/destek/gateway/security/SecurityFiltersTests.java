package org.destek.gateway.security;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class SecurityFiltersTests extends RunningGateway {

	@ParameterizedTest
	@ValueSource(strings = { "/status", "/nothing", "/theme.css", "/assets/nothing", "/staff/tickets/K7M-3XR-9TQ2",
			"/staff/tickets/K7M-3XR-9TQ2/enter/x", "/tickets/K7M-3XR-9TQ2/enter/x", "/desk", "/desk/sign-in",
			"/desk/tickets/K7M-3XR-9TQ2" })
	void setsItsHeadersOnEveryPage(String path) {
		HttpResponse<String> response = get(path);
		assertThat(header(response, "Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self';")
			.contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
			.doesNotContain("unsafe");
		assertHeadersOfEveryAnswer(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/topics", "/api/nothing", "/api/attachments/3f1c?signature=deadbeef&expires=1" })
	void letsNothingRunThatIsNoPage(String path) {
		TICKET.on("GET /api/topics", 200, "application/json", "[]");
		HttpResponse<String> response = get(path);
		assertThat(header(response, "Content-Security-Policy")).startsWith("sandbox; default-src 'none';")
			.doesNotContain("script-src", "allow-");
		assertHeadersOfEveryAnswer(response);
	}

	private void assertHeadersOfEveryAnswer(HttpResponse<String> response) {
		assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(header(response, "Permissions-Policy")).isNotEmpty();
		assertThat(header(response, "Cache-Control")).isNotEmpty();
		assertThat(response.headers().map()).doesNotContainKeys("strict-transport-security", "server", "x-powered-by");
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Origin,https://evil.example" })
	void refusesWhatAnotherSiteMakesABrowserSend(String name, String value) {
		HttpResponse<String> response = post("/api/access", "{}", name, value);
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.body()).contains("urn:destek:problem:forbidden");
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.uri().startsWith("/api"));
	}

	@Test
	void takesWhatOurOwnPagesAndProgramsSend() {
		TICKET.on("POST /api/tickets", 201, "application/json", "{}");
		String ours = "http://localhost:" + this.port;
		assertThat(post("/api/tickets", "{}").statusCode()).isEqualTo(201);
		assertThat(post("/api/tickets", "{}", "Origin", ours).statusCode()).isEqualTo(201);
		assertThat(post("/api/tickets", "{}", "Origin", "null").statusCode()).isEqualTo(201);
		assertThat(post("/api/tickets", "{}", "Origin", ours, "Sec-Fetch-Site", "same-origin").statusCode())
			.isEqualTo(201);
	}

	@Test
	void logsNoTokenNoSignatureNoQuery(CapturedOutput output) {
		get("/tickets/K7M-3XR-9TQ2/enter/eyJhbGciOi.token.sig?utm=1");
		get("/staff/tickets/K7M-3XR-9TQ2/enter/eyJhbGciOi.token.sig?then=take");
		get("/desk/sign-in/0b8e6f1c-0000-4000-8000-00000000000a/482713");
		get("/desk/sessions/sessionid/end");
		get("/desk?q=elif&person=ayse");
		get("/api/mails/9a1?expires=1&signature=deadbeef");
		get("/api/attachments/3f1c?signature=deadbeef&expires=1");
		get("/api/human-checks/sealedanswer/picture");
		send("DELETE", "/api/attachments/uploads/whereitgoeson");
		get("/api/tickets/K7M-3XR-9TQ2", "Authorization", "Bearer accesskey", "Cookie", "ticket-K7M3XR9TQ2=sealed");
		assertThat(output)
			.contains("GET /tickets/K7M-3XR-9TQ2/enter/- 404", "GET /staff/tickets/K7M-3XR-9TQ2/enter/- 404",
					"GET /desk/sign-in/- 200", "GET /desk/sessions/-/end 303", "GET /desk 303",
					"GET /api/mails/9a1 404", "GET /api/attachments/3f1c 404", "GET /api/human-checks/-/picture 404",
					"DELETE /api/attachments/uploads/- 404", "GET /api/tickets/K7M-3XR-9TQ2 404")
			.doesNotContain("eyJhbGciOi", "0b8e6f1c", "482713", "sessionid", "q=elif", "ayse", "deadbeef", "signature",
					"utm", "sealedanswer", "whereitgoeson", "accesskey", "=sealed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/api/tickets/K7M-3XR-9TQ2", "/tickets/K7M-3XR-9TQ2", "/assets/nothing" })
	void saysTheTraceOfEachLine(String path, CapturedOutput output) {
		get(path);
		await().atMost(Duration.ofSeconds(5))
			.untilAsserted(
					() -> assertThat(output).containsPattern("\\[[0-9a-f]{32}-[0-9a-f]{16}\\].* GET " + path + " "));
	}

	@Test
	void saysTheTraceOfAServiceThatIsNotThere(CapturedOutput output) {
		TICKET.on("GET /api/tickets/K7M-3XR-9TQ2", (request, response) -> Mono.never());
		get("/api/tickets/K7M-3XR-9TQ2");
		assertThat(output).containsPattern(
				"WARN.*\\[[0-9a-f]{32}-[0-9a-f]{16}\\].* GET /api/tickets/K7M-3XR-9TQ2: a service is not there");
	}

	@Test
	void showsItsInnerWorksOnTheManagementPortAlone() {
		assertThat(get("/actuator/health").statusCode()).isEqualTo(404);
		assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(404);
		int open = this.port;
		this.port = this.managementPort;
		try {
			assertThat(get("/actuator/health/readiness").body()).contains("\"UP\"");
			assertThat(get("/actuator/health/liveness").body()).contains("\"UP\"");
			assertThat(get("/actuator/health/business").body()).contains("\"services\"");
			assertThat(get("/actuator/prometheus").body()).contains("http_server_requests", "destek_ready");
			assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
		}
		finally {
			this.port = open;
		}
	}

}
