package org.destek.gateway.desk;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.gateway.FakeDeskApi;
import org.destek.gateway.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done with tickets that were ticked in the list. */
class ChosenTests extends OpenDesk {

	private static final String TICKED = "t=K7M-3XR-9TQ2~2026-11-23T11%3A31%3A00Z&t=ABC-DEF-2345~2026-11-23T11%3A31%3A00Z"
			+ "&list=queue%3Dmine";

	private static final String KEY = "&idempotencyKey=0b8e6f1c-0000-4000-8000-00000000000a";

	@BeforeEach
	void tickets() {
		TICKET.on("GET /api/desk/chosen", 200, "application/json",
				"""
						{"tickets":[{"code":"K7M-3XR-9TQ2","subject":"Ağ <b>yok</b>","requesterName":"Elif Yıldız"},
						{"code":"ABC-DEF-2345","subject":"Ders kaydı","requesterName":"Can"}],
						"topics":[{"value":"staj","name":"Staj"}],"staff":[{"value":"ayse@example.org","name":"Ayşe Karaca"}]}""");
	}

	@Test
	void offersABoxForEachTicketInOneForm() {
		this.deskApi.listing(null, FakeDeskApi.row("K7M-3XR-9TQ2"), FakeDeskApi.row("ABC-DEF-2345"));
		assertThat(read("/desk?queue=mine").body()).contains("action=\"/desk/chosen\" method=\"get\"",
				"name=\"t\" value=\"K7M-3XR-9TQ2~2026-11-23T11:31:00Z\"", "ABC-DEF-2345 kodlu talebi seç",
				"name=\"act\" value=\"tag\">Etiketle…", "name=\"list\" value=\"queue=mine\"");
		this.deskApi.listing(null);
		assertThat(read("/desk").body()).doesNotContain("/desk/chosen");
	}

	@ParameterizedTest
	@CsvSource({ "assign,ayse@example.org\">Ayşe Karaca", "move,staj\">Staj", "priority,urgent\">Acil",
			"tag,name=\"value\"", "resolve,<textarea" })
	void asksWhatBelongsToTheAct(String act, String field) {
		String page = read("/desk/chosen?act=" + act + "&" + TICKED).body();
		assertThat(page).contains(field, "Ağ &lt;b&gt;yok&lt;/b&gt;", "value=\"K7M-3XR-9TQ2~2026-11-23T11:31:00Z\"",
				"Seçtiğiniz 2 talep", "href=\"/desk?queue=mine\"", "name=\"idempotencyKey\"");
		assertThat(TICKET.seen()).extracting(Seen::uri)
			.contains("/api/desk/chosen?code=K7M-3XR-9TQ2&code=ABC-DEF-2345");
	}

	@Test
	void saysWhichWereDoneAndWhichNotAndWhy() {
		TICKET.on("POST /api/desk/chosen", 200, "application/json", """
				[{"code":"K7M-3XR-9TQ2","subject":"Ağ","outcome":"done"},
				{"code":"ABC-DEF-2345","subject":"Ders kaydı","outcome":"stale"},
				{"code":"ABC-DEF-2346","subject":null,"outcome":"not-found"},
				{"code":"ABC-DEF-2347","subject":"Yeni","outcome":"of-tomorrow"}]""");
		HttpResponse<String> done = submit("/desk/chosen", "act=resolve&text=Bitti.&" + TICKED + KEY);
		assertThat(done.statusCode()).isEqualTo(200);
		assertThat(done.body())
			.contains("1 talep için yapıldı, 3 talep için yapılamadı.", "Siz seçtikten sonra değişti",
					"Böyle bir talep yok ya da size açık değil", "Şu anda yapılamadı", "Bitti.</textarea>",
					"href=\"/desk/tickets/ABC-DEF-2345\"")
			.doesNotContain("??", "/desk/tickets/ABC-DEF-2346");
		assertThat(TICKET.seen()).filteredOn((seen) -> seen.uri().equals("/api/desk/chosen"))
			.last()
			.satisfies((seen) -> assertThat(seen.headers().get("Idempotency-Key"))
				.isEqualTo("0b8e6f1c-0000-4000-8000-00000000000a"));
	}

	@Test
	void givesBackWhatWasTypedWhateverIsWrong() {
		TICKET.on("POST /api/desk/chosen", 422, "application/problem+json",
				"{\"type\":\"urn:destek:problem:invalid-fields\",\"status\":422,\"errors\":[{\"field\":\"tags\",\"code\":\"format\",\"message\":\"Etiket böyle olamaz.\"}]}");
		HttpResponse<String> wrong = submit("/desk/chosen", "act=tag&value=%3Cb%3E&" + TICKED + KEY);
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Etiket böyle olamaz.", "value=\"&lt;b&gt;\"", "Hata: ");
		TICKET.on("POST /api/desk/chosen", 503, "application/problem+json", "{\"status\":503}");
		HttpResponse<String> away = submit("/desk/chosen", "act=resolve&text=Uzun+yaz%C4%B1&" + TICKED + KEY);
		assertThat(away.statusCode()).isEqualTo(503);
		assertThat(away.body()).contains("Uzun yazı", "0b8e6f1c-0000-4000-8000-00000000000a");
		TICKET.on("POST /api/desk/chosen", 401, "application/problem+json",
				"{\"type\":\"urn:destek:problem:signed-out\",\"status\":401}");
		assertThat(submit("/desk/chosen", "act=resolve&text=Uzun+yaz%C4%B1&" + TICKED + KEY).body())
			.contains("Uzun yazı");
	}

	@Test
	void saysSoWhenNothingWasTicked() {
		assertThat(read("/desk/chosen?act=tag").body()).contains("Hiç talep seçilmedi").doesNotContain("<textarea");
	}

}
