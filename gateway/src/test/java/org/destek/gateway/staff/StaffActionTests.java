package org.destek.gateway.staff;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.gateway.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;

/** What the office does on its page besides writing. */
class StaffActionTests extends OpenStaffPage {

	@ParameterizedTest
	@CsvSource({ "take,take,Talep üzerinizde.", "release,release,Talep bırakıldı.",
			"close,resolve,Talep kapatıldı. Talep sahibine bildirilir." })
	void asksForAYesAndActsOnAPost(String page, String act, String sentence) {
		assertThat(read(PAGE + "/" + page).body()).contains("method=\"post\"", "Vazgeç").doesNotContain("??");
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.method().equals("POST"));
		HttpResponse<String> done = submit(PAGE + "/" + page, "");
		assertThat(header(done, "Location")).isEqualTo(PAGE + "?done=" + page);
		assertThat(TICKET.seen()).filteredOn((seen) -> seen.method().equals("POST"))
			.extracting(Seen::uri)
			.containsExactly(API + "/" + act);
		assertThat(read(PAGE + "?done=" + page).body()).contains(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "assign,to,ayse@example.org,Ayşe Karaca", "move,topic,bys,Bilgi Yönetim Sistemi (BYS)" })
	void letsOneBeChosenAndSaysWhenNoneWas(String act, String field, String value, String name) {
		assertThat(read(PAGE + "/" + act).body()).contains("<select", "value=\"" + value + "\">" + name);
		assertThat(read(PAGE + "/" + act).body()).contains(">K7M-3XR-9TQ2</dd>", ">Elif Yıldız</dd>");
		HttpResponse<String> none = submit(PAGE + "/" + act, field + "=");
		assertThat(none.statusCode()).isEqualTo(422);
		assertThat(none.body()).contains("Birini seçiniz.", "Hata: ", "Mehmet Öztürk", ">Elif Yıldız</dd>");
		HttpResponse<String> done = submit(PAGE + "/" + act, field + "=" + value);
		assertThat(header(done, "Location")).isEqualTo(PAGE + "?done=" + act);
		assertThat(this.staffApi.lastPost().path(field).asString()).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "release,release,'',Talep bırakıldı.", "assign,assign,to=ayse%40example.org,Talep atandı.",
			"move,move,topic=bys,Talep taşındı.", "held/h1/release,released,'',Yanıt gönderildi." })
	void saysGoodbyeToWhoMayNotSeeTheTicketAnyMore(String act, String what, String form, String sentence) {
		TICKET.on("GET " + API, 404, "application/problem+json", "{}");
		HttpResponse<String> done = submit(PAGE + "/" + act, form);
		assertThat(done.statusCode()).isEqualTo(303);
		assertThat(header(done, "Location")).isEqualTo("/staff/left?done=" + what);
		assertThat(get("/staff/left?done=" + what, "Accept-Language", "tr").body())
			.contains(sentence, "Bu talep artık size açılmıyor")
			.doesNotContain("??");
	}

	@Test
	void leadsBackToThePageWhenNobodyCanTellWhetherItStillOpens() {
		TICKET.on("GET " + API, 503, "application/problem+json", "{}");
		assertThat(header(submit(PAGE + "/release", ""), "Location")).isEqualTo(PAGE + "?done=release");
	}

	@ParameterizedTest
	@CsvSource({ "release,released", "discard,discarded" })
	void decidesOnAHeldReply(String decision, String done) {
		assertThat(header(submit(PAGE + "/held/h1/" + decision, ""), "Location")).isEqualTo(PAGE + "?done=" + done);
		assertThat(TICKET.seen()).extracting(Seen::uri).contains(API + "/held/h1/" + decision);
		assertThat(header(submit(PAGE + "/held/h9/" + decision, ""), "Location")).isEqualTo(PAGE);
	}

	@Test
	void showsHowAClosedTicketStandsToWhoActsTooLate() {
		this.staffApi.standing("closed", "null");
		assertThat(header(submit(PAGE + "/take", ""), "Location")).isEqualTo(PAGE);
	}

	@Test
	void showsTheIdentityNumberOnceAfterAReason() {
		assertThat(read(PAGE + "/national-id").body()).contains("Gerekçe").doesNotContain("10000000146");
		HttpResponse<String> none = submit(PAGE + "/national-id", "reason=x");
		assertThat(none.statusCode()).isEqualTo(422);
		assertThat(none.body()).contains("Gerekçe: 5–200 karakter olmalıdır.").doesNotContain("10000000146");
		HttpResponse<String> shown = submit(PAGE + "/national-id", "reason=Sigorta+girisi");
		assertThat(shown.statusCode()).isEqualTo(200);
		assertThat(shown.body()).contains("10000000146");
		assertThat(header(shown, "Cache-Control")).isEqualTo("no-store");
		assertThat(this.staffApi.lastPost().path("reason").asString()).isEqualTo("Sigorta girisi");
		assertThat(read(PAGE).body()).doesNotContain("10000000146");
	}

}
