package org.destek.gateway.limits;

import java.net.http.HttpResponse;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsTests extends RunningGateway {

	@Autowired
	MeterRegistry meters;

	@Test
	void slowsGuessingDownAndNeverARightKey() {
		for (int i = 0; i < 10; i++) {
			assertThat(get("/api/tickets/GUE-SSS-2222", "Authorization", "Bearer wrong").statusCode()).isEqualTo(404);
		}
		HttpResponse<String> refused = get("/api/tickets/gue-sss-2222", "Authorization", "Bearer wrong",
				"Accept-Language", "tr");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(Integer.parseInt(header(refused, "Retry-After"))).isPositive();
		assertThat(refused.body()).contains("urn:destek:problem:too-many-requests", "Kısa sürede çok istek geldi.")
			.doesNotContain("from the service");

		TICKET.on("GET /api/tickets/GUE-SSS-2222", 200, "application/json", "{\"code\":\"GUE-SSS-2222\"}");
		assertThat(get("/api/tickets/GUE-SSS-2222", "Authorization", "Bearer right").statusCode()).isEqualTo(200);
	}

	@Test
	void doesNotHoldANeighbourBehindTheSameAddressBack() {
		for (int i = 0; i < 12; i++) {
			get("/api/tickets/NEI-GHB-2222");
		}
		assertThat(get("/api/tickets/NEI-GHB-3333").statusCode()).isEqualTo(404);
	}

	@Test
	void countsAllTicketsThatOneBrowserTries() {
		String cookie = "device=BBBBBBBBBBBBBBBBBBBBBB";
		for (int i = 0; i < 100; i++) {
			assertThat(get("/api/tickets/BRO-WSE-%04d".formatted(i), "Cookie", cookie).statusCode()).isEqualTo(404);
		}
		assertThat(get("/api/tickets/BRO-WSE-9999", "Cookie", cookie).statusCode()).isEqualTo(429);
	}

	@Test
	void countsWrongLinksOfMailsTheSame() {
		for (int i = 0; i < 10; i++) {
			assertThat(get("/tickets/LNK-LNK-2222/enter/wrong").statusCode()).isEqualTo(404);
		}
		HttpResponse<String> refused = get("/tickets/LNK-LNK-2222/enter/wrong", "Accept-Language", "en");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.body()).contains("Too many requests in a short time.");
	}

	@Test
	void countsWrongKeysForWhateverIsPosted() {
		for (String path : new String[] { "messages", "close", "held/h1/release", "address", "address/confirm" }) {
			post("/api/tickets/PST-PST-2222/" + path, "{}", "Authorization", "Bearer wrong");
			post("/api/tickets/PST-PST-2222/" + path, "{}", "Authorization", "Bearer wrong");
		}
		assertThat(get("/api/tickets/PST-PST-2222", "Authorization", "Bearer wrong").statusCode()).isEqualTo(429);
	}

	@Test
	void givesABrowserManyPicturesButNotAnyNumber() {
		TICKET.on("POST /api/human-checks", 201, "application/json", "{}");
		String cookie = "device=CCCCCCCCCCCCCCCCCCCCCC";
		for (int i = 0; i < 5; i++) {
			assertThat(post("/api/human-checks", "", "Cookie", cookie).statusCode()).isEqualTo(201);
		}
		double before = this.meters.counter("destek.limits.refused", "limit", "human-checks").count();
		assertThat(post("/api/human-checks", "", "Cookie", cookie).statusCode()).isEqualTo(429);
		assertThat(this.meters.counter("destek.limits.refused", "limit", "human-checks").count()).isEqualTo(before + 1);
		assertThat(post("/api/human-checks", "").statusCode()).isEqualTo(201);
	}

	@Test
	void alwaysSaysThatAWishForALinkWasTaken() {
		TICKET.on("POST /api/access", 202, "application/json", "");
		String cookie = "device=DDDDDDDDDDDDDDDDDDDDDD";
		for (int i = 0; i < 6; i++) {
			assertThat(post("/api/access", "{}", "Cookie", cookie).statusCode()).isEqualTo(202);
		}
		assertThat(TICKET.seen()).filteredOn((seen) -> seen.uri().equals("/api/access")).hasSize(3);
	}

}
