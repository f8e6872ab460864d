package org.destek.gateway.staff;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.destek.gateway.FakeDesk;
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

/** The office's page: who gets in, what it shows, what can be done without scripts. */
class StaffTests extends RunningGateway {

	private static final String PAGE = "/staff/tickets/" + FakeOffice.CODE;

	private static final String API = "/api/staff/tickets/" + FakeOffice.CODE;

	private static final String ME = "{\"address\":\"mehmet@example.org\",\"name\":\"Mehmet Öztürk\"}";

	private static final String FORM = "application/x-www-form-urlencoded";

	private FakeDesk desk;

	private String cookie;

	@BeforeEach
	void open() {
		new FakeOffice(TICKET, ATTACHMENT);
		this.desk = new FakeDesk(TICKET);
		this.cookie = cookieOf(get(PAGE + "/enter/" + FakeDesk.TOKEN));
	}

	@Test
	void entersWithASealedCookieForThisTicketAlone() {
		HttpResponse<String> answer = get(PAGE + "/enter/" + FakeDesk.TOKEN);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo(PAGE);
		assertThat(setCookie(answer)).startsWith("staff-K7M3XR9TQ2=")
			.contains("Path=" + PAGE, "HttpOnly", "SameSite=Lax")
			.doesNotContain(FakeDesk.TOKEN, "Secure");
		assertThat(TICKET.seen()).filteredOn((seen) -> seen.uri().startsWith("/api/staff"))
			.allMatch((seen) -> seen.method().equals("GET"));
	}

	@Test
	void staysTheSameBrowserWhenANewerLinkIsFollowed() {
		String first = TICKET.lastSeen().headers().get("Destek-Browser");
		String again = cookieOf(get(PAGE + "/enter/" + FakeDesk.TOKEN, "Cookie", this.cookie));
		read(PAGE, again);
		assertThat(first).hasSize(22);
		assertThat(TICKET.lastSeen().headers().get("Destek-Browser")).isEqualTo(first);
		assertThat(TICKET.lastSeen().headers().get("Authorization")).isEqualTo("Bearer " + FakeDesk.TOKEN);
		get(PAGE + "/enter/" + FakeDesk.TOKEN);
		assertThat(TICKET.lastSeen().headers().get("Destek-Browser")).isNotEqualTo(first);
	}

	@ParameterizedTest
	@CsvSource({ "take,/take", "close,/close", "reply,#answer", "held,#held", "else,''" })
	void leadsAMailedLinkOnToWhatItsReaderWants(String then, String where) {
		assertThat(header(get(PAGE + "/enter/" + FakeDesk.TOKEN + "?then=" + then), "Location"))
			.isEqualTo(PAGE + where);
	}

	@Test
	void leadsToEarlierMessagesAndBack() {
		assertThat(read(PAGE).body()).contains("href=\"" + PAGE + "?before=m1\">Önceki mesajlar</a>");
		String before = UUID.randomUUID().toString();
		String part = read(PAGE + "?before=" + before).body();
		assertThat(TICKET.lastSeen().uri()).isEqualTo(API + "?before=" + before);
		assertThat(part)
			.contains("Yazışmanın önceki bir bölümünü okuyorsunuz.", "href=\"" + PAGE + "\">En yeni mesajlara dön</a>")
			.doesNotContain("id=\"answer\"", "id=\"held\"");
	}

	@Test
	void saysInWordsThatARequestHasJustCome() {
		this.desk.waitingSince(Instant.now());
		assertThat(read(PAGE).body()).contains("1 dakikadan kısa süredir bekliyor.");
	}

	@Test
	void countsWrongLinksAndSaysNothingAboutThem() {
		String other = "/staff/tickets/ABC-DEF-2345/enter/";
		for (int i = 0; i < 10; i++) {
			HttpResponse<String> wrong = get(other + "wrong-" + i, "Accept-Language", "tr");
			assertThat(wrong.statusCode()).isEqualTo(404);
			assertThat(wrong.body()).contains("Bu bağlantıyla bir talep açılamıyor.").doesNotContain("/tickets/track");
		}
		assertThat(get(other + "wrong-10").statusCode()).isEqualTo(429);
	}

	@Test
	void showsTheWholeThreadAndWhoAsks() {
		String page = read(PAGE).body();
		assertThat(page).contains("Mehmet Öztürk", "Ben değilim", "Bu talep kimsede değil", "Üzerime al", "Ata…",
				"Kapat…", "Konuyu değiştir…",
				"Bu konudaki taleplerin yarısı 3 saat, 10 talepten 9’u 1 iş günü içinde yanıtlanıyor.",
				"İç not: talep sahibi görmez", "Gökhan Şimşek üzerine aldı · ", "•••••••0146", "Göster", "Yazılmadı",
				"Ders kaydı", "ABC-DEF-2345", "2 talep, çözüldü", "/api/mails/9a1?expires=1&amp;key=k&amp;signature=s",
				"Bekletilen yanıtlar", "Ayşe K. · ayse.kisisel@example.com", "Talep üzerinize alınır.",
				"Gönderince durum", "Talep sahibi bekleniyor", "name=\"seen\" value=\"m1\"");
		assertThat(page).contains("Staj &lt;b&gt;başvurum").doesNotContain("<script>", "??", "style=\"", "onclick");
		assertThat(page.split("<h1", -1)).hasSize(2);
		assertThat(read(PAGE + "?lang=en").body()).contains("<html lang=\"en\">", "Nobody has this request", "Not me")
			.doesNotContain("??");
	}

	@Test
	void showsWhatAHeldReplyBringsBesidesItsText() {
		String held = read(PAGE).body().replaceFirst("(?s).*id=\"held\"", "");
		assertThat(held).contains("/api/mails/9a2?expires=1&amp;key=k&amp;signature=s", "Özgün e-posta", "onay.pdf",
				"/api/attachments/f2?signature=x", "Gönderirseniz bu komut da çalışır: #kapat");
		assertThat(read(PAGE + "?lang=en").body()).contains("Sending it also runs this command: #kapat",
				"Original mail");
	}

	@Test
	void saysHowManyWereNotified() {
		assertThat(read(PAGE).body()).contains("Bildirim 1 görevliye gönderildi · ",
				"Bildirim 3 görevliye gönderildi · ");
		assertThat(read(PAGE + "?lang=en").body()).contains("1 staff member was notified · ",
				"3 staff were notified · ");
	}

	@Test
	void saysWhoHasIt() {
		this.desk.standing("answered", ME);
		assertThat(read(PAGE).body()).contains("İlgilenen: Mehmet Öztürk", "Bırak")
			.doesNotContain("Üzerime al", "Talep üzerinize alınır.");
		this.desk.standing("answered", "{\"address\":\"ayse@example.org\",\"name\":\"Ayşe Karaca\"}");
		assertThat(read(PAGE).body()).contains("İlgilenen: Ayşe Karaca", "Üzerime al").doesNotContain("Bırak");
		this.desk.standing("closed", "null");
		assertThat(read(PAGE).body()).contains("Bu talep kapandı").doesNotContain("Üzerime al", "id=\"answer\"");
	}

	@Test
	void answersWithFilesAndTheStatusThatWasChosen() {
		HttpResponse<String> answer = write(answer("Merhaba Elif Hanım,").withFile("bildirge.pdf", "%PDF-1.7 content"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo(PAGE + "?sent=m1#m-m1");
		assertThat(TICKET.lastSeen().uri()).isEqualTo(API + "/answers");
		assertThat(TICKET.lastSeen().headers().get("Idempotency-Key")).hasSize(36);
		assertThat(this.desk.lastPost().toString()).contains("\"text\":\"Merhaba Elif Hanım,\"",
				"\"status\":\"waiting\"", "\"seen\":\"m1\"", "\"attachments\":[\"signed.");
		assertThat(read(PAGE + "?sent=m1").body()).contains("Yanıtınız gönderildi.");
		assertThat(read(PAGE + "?sent=n1").body()).contains("Notunuz kaydedildi.");
	}

	@Test
	void keepsANoteAwayFromTheRequester() {
		HttpResponse<String> answer = write(answer("Yalnızca bize").with("kind", "note"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(TICKET.lastSeen().uri()).isEqualTo(API + "/notes");
		assertThat(this.desk.lastPost().has("status")).isFalse();
	}

	@Test
	void keepsTextAndFilesWhenAnotherWasFasterAndShowsTheirAnswer() {
		this.desk.answeredByAnother();
		HttpResponse<String> answer = write(answer("Uzun yanıtım").withFile("bildirge.pdf", "%PDF-1.7 content"));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Ayşe Karaca bu talebi ",
				"09.12 itibarıyla yanıtladı. Yazdığınız gönderilmedi, duruyor.", "Sigorta girişiniz yapıldı.",
				"href=\"#m-m4\"", "Uzun yanıtım", "bildirge.pdf", "name=\"seen\" value=\"m4\"",
				"value=\"waiting\" selected=\"selected\"");
	}

	@Test
	void saysWhatIsWrongAtTheField() {
		HttpResponse<String> answer = write(answer(" ").with("kind", "note"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Hata: ", "Mesaj: Yanıtınızı yazınız.",
				"value=\"note\" checked=\"checked\"");
	}

	@Test
	void keepsWhatWasTypedWhenTheServiceIsAway() {
		TICKET.stop();
		try {
			HttpResponse<String> answer = write(answer("Uzun yanıtım"));
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("Uzun yanıtım", "iki kez gönderilmez", "name=\"seen\" value=\"m1\"");
		}
		finally {
			TICKET.startAgain();
		}
	}

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
		HttpResponse<String> none = submit(PAGE + "/" + act, field + "=");
		assertThat(none.statusCode()).isEqualTo(422);
		assertThat(none.body()).contains("Birini seçiniz.", "Hata: ", "Mehmet Öztürk");
		HttpResponse<String> done = submit(PAGE + "/" + act, field + "=" + value);
		assertThat(header(done, "Location")).isEqualTo(PAGE + "?done=" + act);
		assertThat(this.desk.lastPost().path(field).asString()).isEqualTo(value);
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
			.contains(sentence, "Talep sayfası size kapandı")
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
		this.desk.standing("closed", "null");
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
		assertThat(this.desk.lastPost().path("reason").asString()).isEqualTo("Sigorta girisi");
		assertThat(read(PAGE).body()).doesNotContain("10000000146");
	}

	@Test
	void asksAnotherBrowserForACode() {
		this.desk.boundElsewhere();
		HttpResponse<String> entered = get(PAGE + "/enter/" + FakeDesk.TOKEN + "?then=take");
		assertThat(header(entered, "Location")).isEqualTo(PAGE);
		HttpResponse<String> refused = get(PAGE, "Cookie", cookieOf(entered), "Accept-Language", "tr");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("Bu bağlantı başka bir tarayıcıya bağlı", "action=\"" + PAGE + "/code\"",
				"Destek Sistemi</title>");
		HttpResponse<String> mailed = submit(PAGE + "/code", "");
		assertThat(TICKET.lastSeen().uri()).isEqualTo(API + "/browser-codes");
		assertThat(read(header(mailed, "Location")).body()).contains("one-time-code");
		HttpResponse<String> wrong = submit(PAGE + "/browsers", "challenge=c1&answer=000000");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Kod doğru değil ya da süresi doldu.");
		assertThat(header(submit(PAGE + "/browsers", "challenge=c1&answer=482713"), "Location"))
			.isEqualTo(PAGE + "?done=browser");
	}

	@Test
	void showsWhatWasTypedWhenTheLinkWasBoundElsewhereMeanwhile() {
		this.desk.boundElsewhere();
		HttpResponse<String> answer = write(answer("Uzun yanıtım"));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Bu bağlantı başka bir tarayıcıya bağlı", "Uzun yanıtım");
		assertThat(submit(PAGE + "/take", "").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "not-me,browsers", "revoke,link" })
	void leavesAndForgets(String act, String resource) {
		assertThat(read(PAGE + "/" + act).body()).contains("method=\"post\"");
		HttpResponse<String> left = submit(PAGE + "/" + act, "");
		assertThat(header(left, "Location")).isEqualTo("/staff/left");
		assertThat(setCookie(left)).startsWith("staff-K7M3XR9TQ2=;").contains("Max-Age=0", "Path=" + PAGE);
		Seen seen = TICKET.lastSeen();
		assertThat(seen.method() + " " + seen.uri()).isEqualTo("DELETE " + API + "/" + resource);
		assertThat(get("/staff/left", "Accept-Language", "tr").body()).contains("Bu tarayıcı talebi artık açmıyor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/take", "/close", "/assign", "/move", "/national-id", "/code", "/revoke" })
	void opensNothingWithoutTheCookie(String path) {
		TICKET.seen().clear();
		assertThat(get(PAGE + path).statusCode()).isEqualTo(404);
		assertThat(TICKET.seen()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/answers", "/take", "/close", "/assign", "/move", "/release", "/held/h1/release",
			"/national-id", "/code", "/browsers", "/not-me", "/revoke" })
	void takesNothingWithoutTheCookieOrFromAnotherSite(String path) {
		TICKET.seen().clear();
		assertThat(post(PAGE + path, "text=x", "Content-Type", FORM).statusCode()).isEqualTo(404);
		assertThat(
				post(PAGE + path, "text=x", "Content-Type", FORM, "Cookie", this.cookie, "Sec-Fetch-Site", "cross-site")
					.statusCode())
			.isEqualTo(403);
		assertThat(TICKET.seen()).isEmpty();
	}

	@Test
	void isNotAnApi() {
		for (String path : List.of("", "/answers", "/national-id")) {
			assertThat(get(API + path).statusCode()).isEqualTo(404);
			assertThat(post(API + path, "{}", "Content-Type", "application/json").statusCode()).isEqualTo(404);
		}
	}

	private static MultipartForm answer(String text) {
		return MultipartForm.answer(text).with("kind", "answer").with("status", "waiting").with("seen", "m1");
	}

	private HttpResponse<String> write(MultipartForm form) {
		return send(PAGE + "/answers", form::post, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	private HttpResponse<String> submit(String path, String form) {
		return post(path, form, "Content-Type", FORM, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	private HttpResponse<String> read(String path) {
		return read(path, this.cookie);
	}

	private HttpResponse<String> read(String path, String cookie) {
		HttpResponse<String> answer = get(path, "Cookie", cookie, "Accept-Language", "tr");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		return answer;
	}

	private static String cookieOf(HttpResponse<?> answer) {
		return setCookie(answer).replaceFirst(";.*", "");
	}

	private static String setCookie(HttpResponse<?> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("staff-"))
			.findFirst()
			.orElse("");
	}

}
