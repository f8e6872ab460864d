package org.destek.gateway.routing;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class UnavailableServiceTests extends RunningGateway {

	@Test
	void saysInTurkishThatAServiceIsDown() {
		TICKET.stop();
		try {
			HttpResponse<String> response = post("/api/tickets", "{}", "Accept-Language", "tr-TR,tr;q=0.9");
			assertUnavailable(response);
			assertThat(response.body()).contains("30 saniye sonra yeniden deneyiniz; aynı talep iki kez açılmaz.");
		}
		finally {
			TICKET.startAgain();
		}
	}

	@Test
	void saysInEnglishThatAServiceIsDown() {
		ATTACHMENT.stop();
		try {
			HttpResponse<String> response = post("/api/attachments", "x", "Accept-Language", "en");
			assertUnavailable(response);
			assertThat(response.body()).contains("Try again in 30 seconds");
		}
		finally {
			ATTACHMENT.startAgain();
		}
	}

	@Test
	void waitsForASilentServiceNoLongerThanItSays() {
		TICKET.on("GET /api/topics", (request, response) -> Mono.never());
		assertUnavailable(get("/api/topics"));
	}

	@Test
	void takesAServiceThatHangsUpForOneThatIsDown() {
		TICKET.on("GET /api/topics",
				(request, response) -> response.withConnection((connection) -> connection.channel().close())
					.sendString(Mono.never()));
		assertUnavailable(get("/api/topics"));
	}

	private static void assertUnavailable(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(header(response, "Retry-After")).isEqualTo("30");
		assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(response.body()).contains("\"urn:destek:problem:unavailable\"", "\"status\":503")
			.doesNotContain("Exception", "localhost");
	}

}
