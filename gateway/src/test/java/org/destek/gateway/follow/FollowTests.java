package org.destek.gateway.follow;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.gateway.FakeServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A requester's page: what it shows, and what can be done there besides an answer. */
class FollowTests extends OpenTicketPage {

	@Test
	void offersABoxToAnswerAndAWayToClose() {
		String page = read(PAGE).body();
		assertThat(page).contains("Ayşe Karaca sizden bilgi istedi.", "href=\"#answer\">Yanıt yaz</a>", "id=\"answer\"",
				"Onay e-postasını yanıtlayarak da yazabilirsiniz.", "Sorunum çözüldü, talebi kapat",
				"action=\"" + PAGE + "/messages\"", "name=\"idempotencyKey\"");
		assertThat(page.split("type=\"file\"", -1)).hasSize(4);
		assertThat(page).contains("Staj &lt;b&gt;başvurum").doesNotContain("<script>", "??", "style=\"");
	}

	@Test
	void leadsToEarlierMessagesAndBack() {
		assertThat(read(PAGE).body()).contains("href=\"" + PAGE + "?before=m1\">Önceki mesajlar</a>");
		String before = UUID.randomUUID().toString();
		String part = read(PAGE + "?before=" + before).body();
		assertThat(TICKET.seen()).anyMatch((seen) -> seen.uri().endsWith(FakeServices.CODE + "?before=" + before));
		assertThat(part)
			.contains("Yazışmanın önceki bir bölümünü okuyorsunuz.", "href=\"" + PAGE + "\">En yeni mesajlara dön</a>")
			.doesNotContain("Önceki mesajlar", "id=\"answer\"");
	}

	@Test
	void asksBeforeItCloses() {
		assertThat(read(PAGE + "/close").body()).contains("Talebinizi kapatıyor musunuz?", "Talebi kapat", "Vazgeç",
				"durumu Çözüldü olur", ">K7M-3XR-9TQ2</dd>",
				">Staj &lt;b&gt;başvurum&lt;/b&gt; onaylanmış görünmüyor</dd>", ">Elif Yıldız</dd>");
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.method().equals("POST"));
		HttpResponse<String> closed = submit(PAGE + "/close", "");
		assertThat(closed.statusCode()).isEqualTo(303);
		assertThat(header(closed, "Location")).isEqualTo(PAGE + "?done=closed");
		assertThat(TICKET.lastSeen().uri()).isEqualTo("/api/tickets/K7M-3XR-9TQ2/close");
		assertThat(read(PAGE + "?done=closed").body()).contains("Talebiniz kapatıldı.");
		assertThat(read(PAGE + "?done=hacked").body()).doesNotContain("??");
	}

	@ParameterizedTest
	@CsvSource({ "release,released,Yanıt talebinize eklendi.", "discard,discarded,Yanıt silindi." })
	void letsTheRequesterDecideOnAHeldReply(String decision, String done, String sentence) {
		this.services.standing("open", "null", """
				[{"id":"h1","from":"elif@example.org","text":"Evden yazdım","heldAt":"2026-11-24T06:00:00Z"}]""");
		assertThat(read(PAGE).body()).contains("Bu yanıtı siz mi yazdınız?",
				"Talebinize gelen bir yanıtın sizden olduğu kesin değil", "elif@example.org", "Evden yazdım",
				PAGE + "/held/h1/" + decision);
		HttpResponse<String> answer = submit(PAGE + "/held/h1/" + decision, "");
		assertThat(header(answer, "Location")).isEqualTo(PAGE + "?done=" + done);
		assertThat(TICKET.lastSeen().uri()).isEqualTo("/api/tickets/K7M-3XR-9TQ2/held/h1/" + decision);
		assertThat(read(PAGE + "?done=" + done).body()).contains(sentence);
		assertThat(header(submit(PAGE + "/held/h9/" + decision, ""), "Location")).isEqualTo(PAGE);
	}

	@Test
	void showsWhatAHeldReplyBringsBesidesItsText() {
		this.services.standing("open", "null", """
				[{"id":"h1","from":"elif@example.org","text":"Evden yazdım","heldAt":"2026-11-24T06:00:00Z",
				"originalUrl":"/api/mails/9a2?signature=s","command":"#kapat","attachments":[{"id":"f3","name":"ek.pdf",
				"size":421888,"mediaType":"application/pdf","url":"/api/attachments/f3?signature=x"}]}]""");
		assertThat(read(PAGE).body()).contains("/api/mails/9a2?signature=s", "Özgün e-posta", "ek.pdf",
				"Eklerseniz bu komut da çalışır: #kapat");
		this.services.standing("open", "null", """
				[{"id":"h1","from":"elif@example.org","text":"Evden yazdım","heldAt":"2026-11-24T06:00:00Z"}]""");
		assertThat(read(PAGE).body()).doesNotContain("Özgün e-posta", "komut");
	}

	@Test
	void foldsWhatAMailHoldsBesidesItsTextInItsPlace() {
		this.services.standing("open", "null",
				"""
						[{"id":"h1","from":"elif@example.org","text":"Evden yazdım.\\nİkinci satır.","heldAt":"2026-11-24T06:00:00Z",
						"folded":[{"after":1,"text":"Ali <b>yazdı</b>:\\n\\n> Ne zaman?"}]}]""");
		assertThat(read(PAGE).body()).contains("<p dir=\"auto\">Evden yazdım.</p><details class=\"folded\">"
				+ "<summary><span class=\"when-shut\">2 satır gösterilmiyor</span>"
				+ "<span class=\"when-open\">2 satırı gizle</span></summary><p dir=\"auto\">Ali &lt;b&gt;yazdı&lt;/b&gt;:\n\n&gt; Ne zaman?</p>"
				+ "</details><p dir=\"auto\">İkinci satır.</p>");
		assertThat(read(PAGE + "?lang=en").body()).contains(">2 lines not shown</span>", ">Hide 2 lines</span>");
	}

	@Test
	void saysThatMailsComeBackAndCorrectsTheAddressAfterACode() {
		this.services.standing("answered", "{\"reason\":\"mailbox-full\",\"since\":\"2026-11-24T06:00:00Z\"}", "[]");
		assertThat(read(PAGE).body()).contains("E-postamız adresinize ulaşmadı: posta kutusu dolu.", PAGE + "/address");
		assertThat(read(PAGE + "/address").body()).contains("Yeni e-posta adresi", "type=\"email\"");
		HttpResponse<String> mailed = submit(PAGE + "/address", "email=elif%40ornek.edu.tr");
		String next = header(mailed, "Location");
		assertThat(next).startsWith(PAGE + "/address/confirm?challenge=");
		assertThat(next).doesNotContain("elif");
		assertThat(read(next).body()).contains("autocomplete=\"one-time-code\"", "name=\"challenge\"");
		HttpResponse<String> wrong = submit(PAGE + "/address/confirm", "challenge=c1&answer=000000");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Kod: Kod doğru değil ya da süresi doldu.", "value=\"000000\"",
				"value=\"c1\"");
		HttpResponse<String> right = submit(PAGE + "/address/confirm", "challenge=c1&answer=482713");
		assertThat(header(right, "Location")).isEqualTo(PAGE + "?done=address");
	}

	@ParameterizedTest
	@CsvSource({ "close,/close", "address,/address", "reply,#answer", "held,#held", "else,''", "//evil.example,''" })
	void leadsAMailedLinkOnToWhatItsReaderWants(String then, String where) {
		HttpResponse<String> answer = get(PAGE + "/enter/" + FakeServices.KEY + "?then=" + then);
		assertThat(header(answer, "Location")).isEqualTo(PAGE + where);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/messages", "/close", "/held/h1/release", "/address", "/address/confirm" })
	void takesNothingWithoutTheCookie(String path) {
		HttpResponse<String> answer = post(PAGE + path, "text=x&email=x&answer=1", "Content-Type", FORM);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.method().equals("POST"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/messages", "/close", "/held/h1/release", "/address", "/address/confirm" })
	void takesNothingFromAnotherSite(String path) {
		HttpResponse<String> answer = post(PAGE + path, "text=x", "Content-Type", FORM, "Cookie", this.cookie,
				"Sec-Fetch-Site", "cross-site");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.method().equals("POST"));
	}

}
