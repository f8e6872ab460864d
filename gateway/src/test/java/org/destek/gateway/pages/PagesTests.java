package org.destek.gateway.pages;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.gateway.FakeServices;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** What all pages have, and what each one says. */
class PagesTests extends RunningGateway {

	private static final String FORM = "application/x-www-form-urlencoded";

	@BeforeEach
	void open() {
		new FakeServices(TICKET, ATTACHMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tickets/new", "/tickets/new/staj", "/tickets/new/bys", "/tickets/track",
			"/accessibility", "/privacy", "/status" })
	void speaksBothLanguagesWithoutScriptsOrStylesInside(String path) {
		HttpResponse<String> turkish = get(path, "Accept-Language", "tr");
		HttpResponse<String> english = get(path + "?lang=en");
		assertThat(turkish.statusCode()).isEqualTo(200);
		assertThat(turkish.body()).contains("<html lang=\"tr\">", " · Destek Sistemi</title>", "Ana içeriğe geç");
		assertThat(english.body()).contains("<html lang=\"en\">", " · Support</title>", "Skip to main content");
		assertThat(turkish.body() + english.body()).doesNotContain("??", "style=\"", "onclick", "<script>");
		assertThat(turkish.body().split("<h1", -1)).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "/tickets/new?topic=staj,303", "/tickets/new?chosen=1,422", "/tickets/new?topic=yok,422", "/nope,404",
			"/tickets/K7M-3XR-9TQ2,404", "/tickets/K7M-3XR-9TQ2/receipt,404" })
	void answersWithTheRightStatus(String path, int status) {
		assertThat(get(path).statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tickets/new/staj", "/tickets/new?chosen=1", "/status", "/nope",
			"/tickets/K7M-3XR-9TQ2" })
	void saysHowItsLettersAreWritten(String path) {
		for (String accept : new String[] { "*/*", "text/html", "text/html,application/xhtml+xml,*/*;q=0.8" }) {
			assertThat(header(get(path, "Accept", accept), "Content-Type")).isEqualTo("text/html;charset=UTF-8");
		}
	}

	@Test
	void asksForATopicWhenNoneWasChosen() {
		assertThat(get("/tickets/new?chosen=1", "Accept-Language", "tr").body()).contains("Hata: ",
				"Konu başlığı: Bir konu başlığı seçiniz.");
	}

	@Test
	void saysWhenAnAnswerComesWhereEnoughIsKnown() {
		assertThat(get("/", "Accept-Language", "tr").body())
			.contains("Son dört haftadaki 212 talebe göre, mesai saatleriyle", "Staj Yönetim Sistemi", "3 saat",
					"1 iş günü", "10 talepten 9’u yanıtlandı")
			.doesNotContain("Bilgi Yönetim Sistemi", "Henüz yeterli veri yok.");
		assertThat(get("/tickets/new/staj", "Accept-Language", "tr").body())
			.contains("Bu konudaki taleplerin yarısı 3 saat, 10 talepten 9’u 1 iş günü içinde yanıtlanıyor.");
		assertThat(get("/tickets/new/bys", "Accept-Language", "tr").body()).doesNotContain("yarısı yanıtlandı",
				"Ne zaman yanıt alırım?", "yeterli veri");
	}

	/** Drafts are kept of what is not marked so. */
	@Test
	void marksTheIdentityNumberAndTheDigitsAsPrivate() {
		assertThat(get("/tickets/new/staj", "Accept-Language", "tr").body())
			.containsPattern("<input [^>]*id=\"requester-nationalId\"[^>]* data-private[ =>]")
			.containsPattern("<input [^>]*id=\"humanCheck-answer\"[^>]* data-private[ =>]")
			.doesNotContainPattern("<input [^>]*id=\"requester-name\"[^>]* data-private[ =>]");
	}

	@Test
	void isThereWhenNoServiceIs() {
		TICKET.stop();
		try {
			assertThat(get("/", "Accept-Language", "en").statusCode()).isEqualTo(200);
		}
		finally {
			TICKET.startAgain();
		}
	}

	@Test
	void saysTheSameWhetherOrNotARequestIsThere() {
		HttpResponse<String> answer = post("/tickets/track", "code=k7m+3xr+9tq2&email=a%40b.tr", "Content-Type", FORM,
				"Accept-Language", "tr");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("İsteğiniz alındı", "k7m 3xr 9tq2");
		assertThat(TICKET.seen()).anyMatch((seen) -> seen.uri().equals("/api/tickets/K7M-3XR-9TQ2/access"));
	}

	@Test
	void saysWhatIsWrongWithACodeAndAnAddress() {
		HttpResponse<String> answer = post("/tickets/track", "code=abc&email=", "Content-Type", FORM, "Accept-Language",
				"tr");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Talep Kodu: Kod 10 harf ve rakamdan oluşur.",
				"E-Posta Adresi: E-posta adresinizi yazınız.", "2 alanı düzeltiniz");
	}

	@Test
	void claimsNobodyForSecurityWhereNobodyIsNamed() {
		assertThat(get("/.well-known/security.txt").statusCode()).isEqualTo(404);
	}

}
