package org.destek.gateway.follow;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class MagicLinkTests extends RunningGateway {

	private static final String TICKET_JSON = "{\"code\":\"ENT-3XR-9TQ2\",\"topic\":\"staj\",\"subject\":\"s\","
			+ "\"status\":\"open\",\"submittedAt\":\"2026-11-23T11:05:00Z\",\"messages\":[]}";

	@Test
	void setsACookieAndLeadsOnAnyNumberOfTimes() {
		TICKET.on("GET /api/tickets/ENT-3XR-9TQ2", 200, "application/json", TICKET_JSON);
		for (int i = 0; i < 3; i++) {
			HttpResponse<String> response = get("/tickets/ENT-3XR-9TQ2/enter/a.token");
			assertThat(response.statusCode()).isEqualTo(303);
			assertThat(header(response, "Location")).isEqualTo("/tickets/ENT-3XR-9TQ2");
			assertThat(response.headers().allValues("Set-Cookie"))
				.anyMatch((cookie) -> cookie.startsWith("ticket-ENT3XR9TQ2=")
						&& cookie.contains("Path=/tickets/ENT-3XR-9TQ2") && cookie.contains("SameSite=Lax"));
			assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
		}
		assertThat(TICKET.lastSeen().headers().get("Authorization")).isEqualTo("Bearer a.token");
		assertThat(TICKET.seen()).filteredOn((seen) -> seen.uri().startsWith("/api"))
			.allMatch((seen) -> seen.method().equals("GET"));
	}

	@Test
	void answersAScannersHead() {
		TICKET.on("GET /api/tickets/ENT-3XR-9TQ2", 200, "application/json", TICKET_JSON);
		HttpResponse<String> response = send("HEAD", "/tickets/ENT-3XR-9TQ2/enter/a.token");
		assertThat(response.statusCode()).isEqualTo(303);
		assertThat(response.body()).isEmpty();
	}

	@Test
	void saysTheSameOfAWrongTokenAndAnUnknownCode() {
		HttpResponse<String> response = get("/tickets/ENT-3XR-9TQ4/enter/wrong", "Accept-Language", "tr");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("Bu bağlantıyla bir talep bulunamadı.");
		assertThat(response.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("ticket-"));
	}

	@Test
	void asksNobodyAboutWhatIsNoCode() {
		for (String code : new String[] { "%2e%2e", "%00", "a%2Fb", "%F0%9F%98%80" }) {
			assertThat(get("/tickets/" + code + "/enter/x").statusCode()).isEqualTo(404);
		}
		assertThat(TICKET.seen()).isEmpty();
	}

	@Test
	void saysThatItCannotTellRightNow() {
		TICKET.stop();
		try {
			HttpResponse<String> response = get("/tickets/ENT-3XR-9TQ5/enter/a.token", "Accept-Language", "en");
			assertThat(response.statusCode()).isEqualTo(503);
			assertThat(header(response, "Retry-After")).isEqualTo("30");
			assertThat(response.body()).contains("Try again in 30 seconds");
		}
		finally {
			TICKET.startAgain();
		}
	}

}
