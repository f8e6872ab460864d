package org.destek.gateway.follow;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.destek.gateway.FakeOffice;
import org.destek.gateway.MultipartForm;
import org.destek.gateway.RunningGateway;
import org.destek.gateway.StandIn.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A requester's page: what it shows, and what can be done there without scripts. */
class FollowTests extends RunningGateway {

	private static final String PAGE = "/tickets/" + FakeOffice.CODE;

	private static final String FORM = "application/x-www-form-urlencoded";

	private FakeOffice office;

	private String cookie;

	@BeforeEach
	void open() {
		this.office = new FakeOffice(TICKET, ATTACHMENT);
		this.cookie = get(PAGE + "/enter/" + FakeOffice.KEY).headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("ticket-"))
			.map((cookie) -> cookie.replaceFirst(";.*", ""))
			.findFirst()
			.orElseThrow();
	}

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
		assertThat(TICKET.seen()).anyMatch((seen) -> seen.uri().endsWith(FakeOffice.CODE + "?before=" + before));
		assertThat(part)
			.contains("Yazışmanın önceki bir bölümünü okuyorsunuz.", "href=\"" + PAGE + "\">En yeni mesajlara dön</a>")
			.doesNotContain("Önceki mesajlar", "id=\"answer\"");
	}

	@Test
	void sendsAnAnswerWithItsFilesAndLeadsBackToIt() {
		HttpResponse<String> answer = write(
				MultipartForm.answer("Şirketin adı Örnek A.Ş.").withFile("sicil.pdf", "%PDF-1.7 content"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo(PAGE + "?sent=m2#m-m2");
		assertThat(this.office.lastRequest().path("text").asString()).isEqualTo("Şirketin adı Örnek A.Ş.");
		assertThat(this.office.lastRequest().path("attachments").get(0).asString()).startsWith("signed.");
		Seen seen = TICKET.lastSeen();
		assertThat(seen.headers().get("Authorization")).isEqualTo("Bearer " + FakeOffice.KEY);
		assertThat(UUID.fromString(seen.headers().get("Idempotency-Key"))).isNotNull();
		assertThat(read(PAGE + "?sent=m2").body()).contains("Yanıtınız gönderildi.", "href=\"#m-m2\"");
		assertThat(read(PAGE + "?sent=unknown").body()).doesNotContain("Yanıtınız gönderildi.");
	}

	@Test
	void takesAnAnswerFromAPlainFormToo() {
		HttpResponse<String> answer = post(PAGE + "/messages", "text=Merhaba", "Content-Type", FORM, "Cookie",
				this.cookie);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(this.office.lastRequest().path("text").asString()).isEqualTo("Merhaba");
	}

	@Test
	void keepsTextFilesAndKeyWhenSomethingIsWrong() {
		String key = UUID.randomUUID().toString();
		HttpResponse<String> answer = write(new MultipartForm().with("idempotencyKey", key)
			.with("text", " ")
			.withFile("sicil.pdf", "%PDF-1.7 content"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Hata: ", "Henüz gönderilmedi: 1 alanı düzeltiniz",
				"Yanıtınız: Yanıtınızı yazınız.", "sicil.pdf", "name=\"attachments\" value=\"signed.", key,
				"aria-invalid=\"true\"");
	}

	@Test
	void saysWhichFileWasNotTakenAndKeepsTheText() {
		HttpResponse<String> answer = write(MultipartForm.answer("Program ektedir.").withFile("a.exe", "MZ program"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("“a.exe” bu türde eklenemiyor.", "Program ektedir.");
	}

	@Test
	void namesFilesThatDidNotArriveAndAsksBeforeOneIsLeftOut() {
		assertThat(read(PAGE).body()).contains("“sigorta &lt;b&gt;girişi&lt;/b&gt;.pdf” bize ulaşmadı.",
				"href=\"#files\"");
		HttpResponse<String> asked = write(MultipartForm.answer("Belge ektedir.").with("lostFile", "yok.pdf"));
		assertThat(asked.statusCode()).isEqualTo(422);
		assertThat(asked.body()).contains("“yok.pdf” olmadan gönderilsin mi?", "Belge ektedir.");
		write(MultipartForm.answer("Belge ektedir.").with("lostFile", "yok.pdf").with("action", "send-without"));
		assertThat(this.office.lastRequest().path("missingAttachments").get(0).asString()).isEqualTo("yok.pdf");
	}

	@Test
	void takesAFileBack() {
		HttpResponse<String> answer = write(
				MultipartForm.answer("Merhaba").with("attachments", receipt()).with("action", "remove:file-1"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Merhaba").doesNotContain("name=\"attachments\"");
		assertThat(ATTACHMENT.lastSeen().method()).isEqualTo("DELETE");
	}

	@Test
	void keepsWhatWasTypedWhenTheServiceIsAway() {
		TICKET.stop();
		try {
			HttpResponse<String> answer = write(MultipartForm.answer("Uzun bir yanıt"));
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(header(answer, "Retry-After")).isEqualTo("30");
			assertThat(answer.body()).contains("Uzun bir yanıt", "iki kez gönderilmez", PAGE + "/messages");
		}
		finally {
			TICKET.startAgain();
		}
	}

	@Test
	void saysThatAClosedRequestTakesNoAnswerAndShowsWhatWasTyped() {
		this.office.standing("closed", "null", "[]");
		assertThat(read(PAGE).body()).contains("Bu talep kapandı.", "/tickets/new").doesNotContain("id=\"answer\"");
		HttpResponse<String> answer = write(MultipartForm.answer("Geç kalan yanıt"));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Yazdığınız gönderilmedi, duruyor.", "Geç kalan yanıt");
	}

	@Test
	void switchesTheLanguageWithoutLosingTheText() {
		HttpResponse<String> answer = send(PAGE + "/messages?lang=en",
				MultipartForm.answer("Merhaba").with("action", "language")::post, "Cookie", this.cookie);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("<html lang=\"en\">", "Your answer", "Merhaba");
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
		this.office.standing("open", "null", """
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
		this.office.standing("open", "null", """
				[{"id":"h1","from":"elif@example.org","text":"Evden yazdım","heldAt":"2026-11-24T06:00:00Z",
				"originalUrl":"/api/mails/9a2?signature=s","command":"#kapat","attachments":[{"id":"f3","name":"ek.pdf",
				"size":421888,"mediaType":"application/pdf","url":"/api/attachments/f3?signature=x"}]}]""");
		assertThat(read(PAGE).body()).contains("/api/mails/9a2?signature=s", "Özgün e-posta", "ek.pdf",
				"Eklerseniz bu komut da çalışır: #kapat");
		this.office.standing("open", "null", """
				[{"id":"h1","from":"elif@example.org","text":"Evden yazdım","heldAt":"2026-11-24T06:00:00Z"}]""");
		assertThat(read(PAGE).body()).doesNotContain("Özgün e-posta", "komut");
	}

	@Test
	void foldsWhatAMailHoldsBesidesItsTextInItsPlace() {
		this.office.standing("open", "null",
				"""
						[{"id":"h1","from":"elif@example.org","text":"Evden yazdım.\\nİkinci satır.","heldAt":"2026-11-24T06:00:00Z",
						"folded":[{"after":1,"text":"Ali <b>yazdı</b>:\\n\\n> Ne zaman?"}]}]""");
		assertThat(read(PAGE).body()).contains("<p dir=\"auto\">Evden yazdım.</p><details class=\"folded\">"
				+ "<summary>2 satır gösterilmiyor</summary><p dir=\"auto\">Ali &lt;b&gt;yazdı&lt;/b&gt;:\n\n&gt; Ne zaman?</p>"
				+ "</details><p dir=\"auto\">İkinci satır.</p>");
		assertThat(read(PAGE + "?lang=en").body()).contains("<summary>2 lines not shown</summary>");
	}

	@Test
	void saysThatMailsComeBackAndCorrectsTheAddressAfterACode() {
		this.office.standing("answered", "{\"reason\":\"mailbox-full\",\"since\":\"2026-11-24T06:00:00Z\"}", "[]");
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
		HttpResponse<String> answer = get(PAGE + "/enter/" + FakeOffice.KEY + "?then=" + then);
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

	private String receipt() {
		String page = write(new MultipartForm().with("text", "").withFile("sicil.pdf", "%PDF-1.7 content")).body();
		return page.replaceFirst("(?s).*name=\"attachments\" value=\"([^\"]+)\".*", "$1");
	}

	private HttpResponse<String> write(MultipartForm form) {
		return send(PAGE + "/messages", form::post, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	private HttpResponse<String> submit(String path, String form) {
		return post(path, form, "Content-Type", FORM, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	private HttpResponse<String> read(String path) {
		HttpResponse<String> answer = get(path, "Cookie", this.cookie, "Accept-Language", "tr");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		return answer;
	}

}
