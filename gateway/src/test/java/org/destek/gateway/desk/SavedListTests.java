package org.destek.gateway.desk;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import org.destek.gateway.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists under a name. */
class SavedListTests extends OpenDesk {

	@Test
	void standAboveTheListAsLinks() {
		TICKET.on("GET /api/desk/filters", 200, "application/json", """
				[{"name":"Acil <b>","query":"topic=staj&priority=urgent&evil=1"},{"name":"Ağ","query":"q=a%C4%9F"}]""");
		assertThat(read("/desk?q=a%C4%9F").body())
			.contains("href=\"/desk?topic=staj&amp;priority=urgent\"><span dir=\"auto\">Acil &lt;b&gt;</span>",
					"href=\"/desk?q=a%C4%9F\" aria-current=\"true\"><span dir=\"auto\">Ağ</span>",
					"value=\"q=a%C4%9F\"", "“Ağ” listesini sil")
			.doesNotContain("evil");
		assertThat(read("/desk").body()).contains("Bu listeyi kaydet");
	}

	@Test
	void areSavedFromTheirFirstPageAndDeleted() {
		TICKET.on("POST /api/desk/filters", 204, "application/json", "");
		TICKET.on("POST /api/desk/filters/delete", 204, "application/json", "");
		HttpResponse<String> saved = submit("/desk/lists/save", "name=Benim&list=queue%3Dmine%26after%3Dhere");
		assertThat(header(saved, "Location")).isEqualTo("/desk?queue=mine&after=here");
		assertThat(header(submit("/desk/lists/delete", "name=Benim&list=queue%3Dmine"), "Location"))
			.isEqualTo("/desk?queue=mine");
		assertThat(TICKET.seen()).extracting(Seen::uri).contains("/api/desk/filters", "/api/desk/filters/delete");
	}

	@Test
	void areGivenBackWithTheirNameWhenTheyCannotBeSaved() {
		TICKET.on("POST /api/desk/filters", 422, "application/problem+json",
				"{\"type\":\"urn:destek:problem:invalid-fields\",\"status\":422,\"errors\":[{\"field\":\"name\",\"code\":\"many\",\"message\":\"En fazla 20 liste.\"}]}");
		HttpResponse<String> full = submit("/desk/lists/save", "name=Fazla&list=queue%3Dmine");
		assertThat(full.statusCode()).isEqualTo(422);
		assertThat(full.body()).contains("En fazla 20 liste.", "value=\"Fazla\"", "Üzerimdeki talepler");
	}

}
