package org.destek.ticket.desk;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists that somebody saved under a name. */
class SavedFiltersTests extends RunningList {

	@Test
	void areTheirPersonsAlone() {
		post("", "Acil staj", "topic=staj&priority=urgent").expectStatus().isNoContent();
		post("", "Ağ", "q=eduroam").expectStatus().isNoContent();
		post("", "Ağ", "q=wifi").expectStatus().isNoContent();
		assertThat(mine()).hasToString("""
				[{"name":"Acil staj","query":"topic=staj&priority=urgent"},{"name":"Ağ","query":"q=wifi"}]""");
		assertThat(of("baska-" + this.me).size()).isZero();
		post("/delete", "Acil staj", "").expectStatus().isNoContent();
		post("/delete", "Acil staj", "").expectStatus().isNoContent();
		assertThat(mine().size()).isEqualTo(1);
	}

	@Test
	void areTwentyAtMost() {
		for (int i = 0; i < 20; i++) {
			post("", "Liste " + i, "queue=mine").expectStatus().isNoContent();
		}
		post("", "Fazla", "queue=mine").expectStatus().isEqualTo(422);
		post("", "Liste 7", "queue=all").expectStatus().isNoContent();
		assertThat(mine().size()).isEqualTo(20);
	}

	@ParameterizedTest
	@CsvSource({ "'',queue=mine", "01234567890123456789012345678901234567890,queue=mine", "10000000146,queue=mine",
			"Ad,q=10000000146" })
	void haveAName(String name, String query) {
		post("", name, query).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("name");
	}

	@Test
	void areForWhoIsSignedIn() {
		this.client.get().uri("/api/desk/filters").exchange().expectStatus().isUnauthorized();
	}

	private ResponseSpec post(String path, String name, String query) {
		return this.client.post()
			.uri("/api/desk/filters" + path)
			.headers((headers) -> SignedInByHeader.as(headers, this.me))
			.bodyValue(Map.of("name", name, "query", query))
			.exchange();
	}

	private JsonNode mine() {
		return of(this.me);
	}

	private JsonNode of(String person) {
		return this.client.get()
			.uri("/api/desk/filters")
			.headers((headers) -> SignedInByHeader.as(headers, person))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
	}

}
