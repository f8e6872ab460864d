package org.destek.gateway.desk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.gateway.FakeDeskApi;
import org.destek.gateway.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;

/** What the list shows, and how it is filtered. */
class DeskTests extends OpenDesk {

	private static final String ME = "{\"address\":\"mehmet@example.org\",\"name\":\"Mehmet Öztürk\"}";

	private static final String AYSE = "{\"address\":\"ayse@example.org\",\"name\":\"Ayşe Karaca\"}";

	@Test
	void showsTicketsInALineEach() {
		this.deskApi.listing(null, FakeDeskApi.row("K7M-3XR-9TQ2"),
				FakeDeskApi.row("ABC-DEF-2345", "Ders kaydı", AYSE, "null"),
				FakeDeskApi.row("ABC-DEF-2346", "Belge", ME, "null"));
		String page = read("/desk").body();
		assertThat(page).contains("Açık talepler", "Elif Yıldız", "Mühendislik Fakültesi", "Staj Yönetim Sistemi",
				"Kimsede değil", "Sizde", "Yurtta eduroam &lt;b&gt;bağlanmıyor", "Gecikti: ", "Mehmet Öztürk",
				"href=\"/desk/tickets/K7M-3XR-9TQ2?list=&amp;next=ABC-DEF-2345\"",
				"href=\"/desk/tickets/ABC-DEF-2346?list=\"", "href=\"/desk?person=ayse%40example.org\"");
		assertThat(page.split("<h1", -1)).hasSize(2);
		assertThat(page).doesNotContain("<script>", "style=\"", "onclick", "Daha eskiler");
		assertThat(read("/desk?lang=en").body()).contains("<html lang=\"en\">", "Open requests", "Nobody has it");
	}

	@Test
	void asksForWhatTheAddressSaysAndKeepsItInEveryLink() {
		this.deskApi.listing("next cursor", FakeDeskApi.row("K7M-3XR-9TQ2"));
		String page = read("/desk?queue=mine&topic=staj&q=a%C4%9F&after=here&lang=tr").body();
		assertThat(TICKET.seen()).extracting(Seen::uri)
			.contains("/api/desk/tickets?queue=mine&topic=staj&q=a%C4%9F&after=here");
		assertThat(page).contains("Üzerimdeki talepler", "value=\"ağ\"", "Konu: Staj Yönetim Sistemi",
				"href=\"/desk?queue=mine&amp;topic=staj&amp;q=a%C4%9F&amp;after=next%20cursor\"",
				"href=\"/desk?queue=mine&amp;topic=staj&amp;q=a%C4%9F\"", "href=\"/desk?queue=mine&amp;topic=staj\"",
				"?list=queue%3Dmine%26topic%3Dstaj%26q%3Da%25C4%259F%26after%3Dhere\"",
				"href=\"/desk?lang=en&amp;queue=mine&amp;topic=staj&amp;q=a%C4%9F&amp;after=here\"");
	}

	@Test
	void saysHowManyThereAreAndWhichAreShown() {
		String page = read("/desk?queue=nobody").body();
		assertThat(page).contains("1.034",
				"<a href=\"/desk?queue=nobody\" aria-current=\"true\"><span>Kimsede değil</span><span class=\"count\">5</span></a>",
				"<a href=\"/desk\"><span>Açık</span>");
		assertThat(page.split("aria-current=\"true\"", -1)).hasSize(2);
	}

	@Test
	void marksWhatWasFoundAndEscapesTheRest() {
		this.deskApi.listing(null,
				FakeDeskApi.row("K7M-3XR-9TQ2", "Ağ", "null", "\"yurtta <img src=x> \\ue000<i>eduroam\\ue001 yok\""));
		assertThat(read("/desk?q=eduroam").body())
			.contains("yurtta &lt;img src=x&gt; <mark>&lt;i&gt;eduroam</mark> yok")
			.doesNotContain("<img src=x", "\uE000", "\uE001");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/desk                        | Açık talep yok
			/desk?queue=mine             | Üzerinizde talep yok
			/desk?queue=nobody           | Her talebin bir ilgileneni var
			/desk?queue=waiting-for-us   | Yanıtımızı bekleyen yok
			/desk?queue=overdue          | Geciken talep yok
			/desk?queue=all              | Size açık bir talep yok
			/desk?topic=staj             | Bu süzgeçlere uyan talep yok
			/desk?q=%3Cb%3Eyemek         | “&lt;b&gt;yemek” için bir talep bulunamadı
			""")
	void helpsWhereThereIsNothing(String path, String sentence) {
		assertThat(read(path).body()).contains(sentence);
	}

	@Test
	void leadsFromASearchAmongOpenTicketsToAll() {
		assertThat(read("/desk?queue=open&q=yemek").body()).contains("href=\"/desk?q=yemek\"",
				"<input type=\"hidden\" name=\"queue\" value=\"all\">", "Açık talepler");
		for (String everywhere : List.of("/desk?q=yemek", "/desk?queue=all&q=yemek")) {
			assertThat(read(everywhere).body()).contains("Bütün talepler").doesNotContain("Bütün taleplerde ara");
		}
	}

	@Test
	void saysWhichFilterIsNotUnderstoodAndOffersToTakeItOff() {
		HttpResponse<String> unclear = open("/desk?queue=mine&status=bogus");
		assertThat(unclear.statusCode()).isEqualTo(422);
		assertThat(unclear.body()).contains("Hata: ", "Böyle bir durum yok.", "Durum: bogus",
				"href=\"/desk?queue=mine\"");
	}

	@Test
	void neverFailsOfWhatIsSearched() {
		for (String typed : new String[] { "%25", "%3A*", "%27%22", "%7B0%7D", "%5B%5D", "%24%7Bx%7D" }) {
			assertThat(open("/desk?q=" + typed).statusCode()).as(typed).isEqualTo(200);
		}
	}

	@Test
	void staysSignedInAsLongAsTheSessionLasts() {
		assertThat(open("/desk").headers().allValues("Set-Cookie"))
			.filteredOn((cookie) -> cookie.startsWith("session-DESK="))
			.singleElement()
			.satisfies((cookie) -> assertThat(cookie)
				.containsPattern("Max-Age=" + (Duration.ofHours(12).toSeconds() / 100 - 1) + "\\d\\d;"));
	}

	@Test
	void tellsAServiceThatIsAwayFromASessionThatIsOver() {
		TICKET.on("GET /api/desk/tickets", 503, "application/problem+json",
				"{\"type\":\"urn:destek:problem:unavailable\",\"status\":503}");
		HttpResponse<String> away = open("/desk");
		assertThat(away.statusCode()).isEqualTo(503);
		assertThat(away.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.contains("Max-Age=0"));
		assertThat(away.body()).contains("href=\"/desk\">Taleplere dön</a>");
	}

}
