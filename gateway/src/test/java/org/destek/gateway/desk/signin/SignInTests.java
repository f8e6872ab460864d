package org.destek.gateway.desk.signin;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.gateway.FakeDeskApi;
import org.destek.gateway.StubService.Seen;
import org.destek.gateway.desk.OpenDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** How one of the office gets to the desk. */
class SignInTests extends OpenDesk {

	private static final String CODE_PAGE = "/desk/sign-in/" + FakeDeskApi.CHALLENGE;

	private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

	@Test
	void leadsFromTheAskedPageThroughTheCodeBackToIt() {
		HttpResponse<String> refused = get("/desk?queue=mine&q=a+b", "Accept-Language", "tr");
		assertThat(refused.statusCode()).isEqualTo(303);
		assertThat(header(refused, "Location")).isEqualTo("/desk/sign-in?then=%2Fdesk%3Fqueue%3Dmine%26q%3Da%2Bb");
		assertThat(get(header(refused, "Location"), "Accept-Language", "tr").body())
			.contains("Görevli girişi", "value=\"/desk?queue=mine&amp;q=a+b\"")
			.doesNotContain("??");

		HttpResponse<String> mailed = post("/desk/sign-in",
				"email=Mehmet%40Example.org&then=%2Fdesk%3Fqueue%3Dmine%26q%3Da%2Bb", "Content-Type", FORM);
		assertThat(header(mailed, "Location")).isEqualTo(CODE_PAGE);
		assertThat(this.deskApi.lastPost().path("email").asString()).isEqualTo("Mehmet@Example.org");
		assertThat(TICKET.lastSeen().headers().get("Destek-Device")).hasSize(22);

		String waiting = cookieOf(mailed);
		assertThat(get(CODE_PAGE, "Cookie", waiting, "Accept-Language", "tr").body())
			.contains("one-time-code", "Yazdığınız adres kayıtlı bir görevlininse", "name=\"remember\"")
			.doesNotContain("example.org\"", "??");
		HttpResponse<String> signedIn = post(CODE_PAGE, "code=482+713", "Content-Type", FORM, "Cookie", waiting,
				"User-Agent", FIREFOX);
		assertThat(header(signedIn, "Location")).isEqualTo("/desk?queue=mine&q=a+b");
		assertThat(this.deskApi.lastPost().path("code").asString()).isEqualTo("482713");
		assertThat(this.deskApi.lastPost().path("challenge").asString()).isEqualTo(FakeDeskApi.CHALLENGE);
		assertThat(this.deskApi.lastPost().path("remember").asBoolean()).isFalse();
		assertThat(this.deskApi.lastPost().path("device").asString()).isEqualTo("Firefox, Windows");
	}

	@Test
	void keepsTheSessionInSealedCookiesOfTheStaffsPagesAlone() {
		HttpResponse<String> signedIn = post(CODE_PAGE, "code=482713&remember=true", "Content-Type", FORM);
		assertThat(this.deskApi.lastPost().path("remember").asBoolean()).isTrue();
		List<String> cookies = signedIn.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("session-"))
			.toList();
		assertThat(cookies).hasSize(2)
			.allSatisfy((cookie) -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax")
				.containsPattern("Max-Age=431\\d\\d;")
				.doesNotContain(FakeDeskApi.TOKEN, "Secure"));
		assertThat(cookies).anyMatch((cookie) -> cookie.contains("Path=/desk;"))
			.anyMatch((cookie) -> cookie.contains("Path=/staff;"));
	}

	@Test
	void usesNothingUpWhenAMailedLinkIsOpened() {
		TICKET.seen().clear();
		for (int i = 0; i < 3; i++) {
			assertThat(get(CODE_PAGE + "/482713", "Accept-Language", "tr").body())
				.contains("value=\"482713\"", "action=\"" + CODE_PAGE + "\"", "Giriş yapıyor musunuz?")
				.doesNotContain("??");
		}
		assertThat(TICKET.seen()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/x", "/x/482713", "/0b8e6f1c-0000-4000-8000", "//482713" })
	void knowsNoCodeOfAnotherName(String path) {
		TICKET.seen().clear();
		assertThat(get("/desk/sign-in" + path).statusCode()).isEqualTo(404);
		assertThat(post("/desk/sign-in" + path, "code=482713", "Content-Type", FORM).statusCode()).isIn(404, 405);
		assertThat(TICKET.seen()).isEmpty();
	}

	@Test
	void saysWhatIsWrongAndSlowsGuessingDown() {
		HttpResponse<String> wrong = post(CODE_PAGE, "code=000000&remember=true", "Content-Type", FORM,
				"Accept-Language", "tr");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Hata: ", "Kod: Kod doğru değil ya da süresi doldu.", "checked");
		String other = "/desk/sign-in/0b8e6f1c-0000-4000-8000-0000000000ff";
		for (int i = 0; i < 10; i++) {
			assertThat(post(other, "code=00000" + i, "Content-Type", FORM).statusCode()).isEqualTo(422);
		}
		assertThat(post(other, "code=000010", "Content-Type", FORM).statusCode()).isEqualTo(429);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "mehmet", "mehmet@", "a b@example.org" })
	void asksForAnAddressThatCanBeOne(String typed) {
		TICKET.seen().clear();
		HttpResponse<String> wrong = post("/desk/sign-in", "email=" + typed.replace(" ", "+").replace("@", "%40"),
				"Content-Type", FORM, "Accept-Language", "tr");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("E-posta adresiniz: ", "value=\"" + typed + "\"");
		assertThat(TICKET.seen()).isEmpty();
	}

	@Test
	void saysWhenNoCodeCanBeMailedNow() {
		TICKET.on("POST /api/desk/sign-ins", 503, "application/problem+json",
				"{\"type\":\"urn:destek:problem:unavailable\",\"status\":503}");
		HttpResponse<String> refused = post("/desk/sign-in", "email=a%40b.tr&then=%2Fdesk%2Fsessions", "Content-Type",
				FORM, "Accept-Language", "tr");
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.body()).contains("Şu anda yapılamıyor.", "value=\"a@b.tr\"", "value=\"/desk/sessions\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "//evil.example", "/desk/..//evil.example", "/desk\\\\evil",
			"/staff/left", "/desk/sign-out", "/deskevil", "javascript:alert(1)" })
	void leadsOnToNoOtherSite(String then) {
		HttpResponse<String> mailed = post("/desk/sign-in",
				"email=a%40b.tr&then=" + URLEncoder.encode(then, StandardCharsets.UTF_8), "Content-Type", FORM);
		HttpResponse<String> signedIn = post(CODE_PAGE, "code=482713", "Content-Type", FORM, "Cookie",
				cookieOf(mailed));
		assertThat(header(signedIn, "Location")).isEqualTo("/desk");
	}

	@Test
	void leadsWhoIsSignedInAlreadyOnAtOnce() {
		assertThat(header(open("/desk/sign-in?then=%2Fdesk%2Fsessions"), "Location")).isEqualTo("/desk/sessions");
	}

	@Test
	void takesNothingFromAnotherSite() {
		TICKET.seen().clear();
		for (String path : List.of("/desk/sign-in", CODE_PAGE, "/desk/sign-out", "/desk/sessions/s1/end")) {
			assertThat(post(path, "code=482713", "Content-Type", FORM, "Cookie", this.cookie, "Sec-Fetch-Site",
					"cross-site")
				.statusCode()).isEqualTo(403);
		}
		assertThat(TICKET.seen()).isEmpty();
	}

	@Test
	void isNotAnApi() {
		for (String path : List.of("/session", "/sessions", "/tickets")) {
			assertThat(get("/api/desk" + path, "Destek-Desk-Session", FakeDeskApi.TOKEN).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void forgetsASessionThatIsOver() {
		this.deskApi.over();
		HttpResponse<String> refused = open("/desk/sessions");
		assertThat(header(refused, "Location")).isEqualTo("/desk/sign-in?then=%2Fdesk%2Fsessions");
		assertThat(refused.headers().allValues("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith("session-"))
			.hasSize(2)
			.allMatch((cookie) -> cookie.contains("Max-Age=0"));
	}

	@Test
	void listsAndEndsSessions() {
		String page = read("/desk/sessions").body();
		assertThat(page).contains("Mehmet Öztürk", "mehmet@example.org", "Bu tarayıcı",
				"action=\"/desk/sessions/s1/end\"");
		assertThat(page.indexOf("Firefox, Windows")).isLessThan(page.indexOf("Safari, iPhone"));
		TICKET.seen().clear();
		assertThat(header(submit("/desk/sessions/s1/end", ""), "Location")).isEqualTo("/desk/sessions?done=ended");
		assertThat(TICKET.seen()).extracting(Seen::method, Seen::uri)
			.containsExactly(tuple("DELETE", "/api/desk/sessions/s1"));
		assertThat(header(submit("/desk/sessions/unknown/end", ""), "Location")).isEqualTo("/desk/sessions?done=ended");
		assertThat(read("/desk/sessions?done=ended").body()).contains("Oturum kapatıldı.");
	}

	@Test
	void signsOutWhateverTheServiceSays() {
		HttpResponse<String> left = submit("/desk/sign-out", "");
		assertThat(TICKET.lastSeen().method() + " " + TICKET.lastSeen().uri()).isEqualTo("DELETE /api/desk/session");
		assertThat(header(left, "Location")).isEqualTo("/desk/sign-in?done=out");
		assertThat(left.headers().allValues("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith("session-"))
			.hasSize(2)
			.allMatch((cookie) -> cookie.contains("Max-Age=0"));
		assertThat(get("/desk/sign-in?done=out", "Accept-Language", "tr").body()).contains("Oturumunuz kapatıldı.");
		this.deskApi.over();
		assertThat(header(submit("/desk/sign-out", ""), "Location")).isEqualTo("/desk/sign-in?done=out");
	}

}
