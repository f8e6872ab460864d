package org.destek.gateway.staff;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.gateway.FakeServices;
import org.destek.gateway.FakeStaffApi;
import org.destek.gateway.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets into the office's page, and how they leave it. */
class StaffMagicLinkTests extends OpenStaffPage {

	@Test
	void entersWithSealedCookiesForThisTicketAndThisBrowser() {
		HttpResponse<String> answer = get(PAGE + "/enter/" + FakeStaffApi.TOKEN);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo(PAGE);
		assertThat(setCookie(answer)).startsWith("staff-K7M3XR9TQ2=")
			.contains("Path=" + PAGE, "HttpOnly", "SameSite=Lax")
			.doesNotContain(FakeStaffApi.TOKEN, "Secure");
		assertThat(setCookie(answer, "browser-")).startsWith("browser-STAFF=")
			.contains("Path=/staff;", "HttpOnly", "SameSite=Lax")
			.doesNotContain(TICKET.lastSeen().headers().get("Destek-Browser"));
		assertThat(TICKET.seen()).filteredOn((seen) -> seen.uri().startsWith("/api/staff"))
			.allMatch((seen) -> seen.method().equals("GET"));
	}

	@Test
	void staysTheSameBrowserForEveryLink() {
		String first = TICKET.lastSeen().headers().get("Destek-Browser");
		String again = cookieOf(get(PAGE + "/enter/" + FakeStaffApi.TOKEN, "Cookie", this.cookie));
		read(PAGE, again);
		assertThat(first).hasSize(22);
		assertThat(TICKET.lastSeen().headers().get("Destek-Browser")).isEqualTo(first);
		assertThat(TICKET.lastSeen().headers().get("Authorization")).isEqualTo("Bearer " + FakeStaffApi.TOKEN);
		get("/staff/tickets/ABC-DEF-2345/enter/another", "Cookie", this.cookie);
		assertThat(TICKET.lastSeen().headers().get("Destek-Browser")).isEqualTo(first);
		get(PAGE + "/enter/" + FakeStaffApi.TOKEN);
		assertThat(TICKET.lastSeen().headers().get("Destek-Browser")).isNotEqualTo(first);
	}

	@Test
	void givesABrowserThatHasLostItsIdANewOne() {
		HttpResponse<String> answer = get(PAGE, "Cookie", this.cookie.replaceFirst("; .*", ""));
		assertThat(setCookie(answer, "browser-")).startsWith("browser-STAFF=");
		assertThat(TICKET.lastSeen().headers().get("Destek-Browser")).hasSize(22);
	}

	@ParameterizedTest
	@CsvSource({ "take,/take", "close,/close", "reply,#answer", "held,#held", "else,''" })
	void leadsAMailedLinkOnToWhatItsReaderWants(String then, String where) {
		assertThat(header(get(PAGE + "/enter/" + FakeStaffApi.TOKEN + "?then=" + then), "Location"))
			.isEqualTo(PAGE + where);
	}

	@Test
	void countsWrongLinksAndOffersEachANewOneWithoutSayingWhatIsWrong() {
		String other = "/staff/tickets/ABC-DEF-2345/enter/";
		for (int i = 0; i < 10; i++) {
			HttpResponse<String> wrong = get(other + "wrong-" + i, "Accept-Language", "tr");
			assertThat(wrong.statusCode()).isEqualTo(404);
			assertThat(wrong.body())
				.contains("Bu bağlantıyla bir talep açılamıyor", "action=\"" + other + "wrong-" + i + "\"")
				.doesNotContain("/tickets/track");
			assertThat(setCookie(wrong)).isEmpty();
		}
		assertThat(get(other + "wrong-10").statusCode()).isEqualTo(429);
	}

	@Test
	void hasANewLinkMailedForOneThatOpensNothing() {
		this.staffApi.expired();
		HttpResponse<String> dead = get(PAGE + "/enter/" + FakeStaffApi.TOKEN, "Accept-Language", "tr");
		assertThat(dead.statusCode()).isEqualTo(404);
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.method().equals("POST"));
		HttpResponse<String> asked = post(PAGE + "/enter/" + FakeStaffApi.TOKEN, "", "Content-Type", FORM);
		assertThat(header(asked, "Location")).isEqualTo("/staff/link-requested");
		assertThat(TICKET.lastSeen().method() + " " + TICKET.lastSeen().uri()).isEqualTo("POST " + API + "/links");
		assertThat(TICKET.lastSeen().headers().get("Authorization")).isEqualTo("Bearer " + FakeStaffApi.TOKEN);
		assertThat(get("/staff/link-requested", "Accept-Language", "tr").body()).contains("İsteğiniz alındı")
			.doesNotContain("??");
		HttpResponse<String> page = get(PAGE, "Cookie", this.cookie, "Accept-Language", "tr");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("action=\"" + PAGE + "/enter/" + FakeStaffApi.TOKEN + "\"")
			.doesNotContain("??");
	}

	@Test
	void asksABrowserForACodeAndThenLeadsOnToWhatItsReaderWanted() {
		this.staffApi.unproven();
		HttpResponse<String> entered = get(PAGE + "/enter/" + FakeStaffApi.TOKEN + "?then=take");
		assertThat(header(entered, "Location")).isEqualTo(PAGE + "/code?then=take");
		this.cookie = cookieOf(entered);
		HttpResponse<String> asked = read(PAGE + "/code?then=take");
		assertThat(asked.body())
			.contains("Bu tarayıcıyı doğrulayınız", "mehmet@example.org", FakeServices.CODE,
					"action=\"" + PAGE + "/code?then=take\"", "Destek Sistemi</title>")
			.doesNotContain("Staj", "Elif", "Bölüm onayı", "??");
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.method().equals("POST"));
		HttpResponse<String> mailed = submit(PAGE + "/code?then=take", "");
		assertThat(TICKET.lastSeen().uri()).isEqualTo(API + "/browser-codes");
		assertThat(header(mailed, "Location")).endsWith("&then=take");
		assertThat(read(header(mailed, "Location")).body()).contains("one-time-code",
				"action=\"" + PAGE + "/browsers?then=take\"");
		HttpResponse<String> wrong = submit(PAGE + "/browsers?then=take", "challenge=c1&answer=000000");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Kod doğru değil ya da süresi doldu.",
				"action=\"" + PAGE + "/browsers?then=take\"");
		assertThat(header(submit(PAGE + "/browsers?then=take", "challenge=c1&answer=482713"), "Location"))
			.isEqualTo(PAGE + "/take");
		assertThat(
				header(submit(PAGE + "/browsers?then=https://example.com", "challenge=c1&answer=482713"), "Location"))
			.isEqualTo(PAGE);
		assertThat(header(submit(PAGE + "/browsers", "challenge=c1&answer=482713"), "Location"))
			.isEqualTo(PAGE + "?done=browser");
	}

	@ParameterizedTest
	@CsvSource({ "'',''", "/take,?then=take", "/release,?then=release", "/close,?then=close", "/assign,?then=assign",
			"/move,?then=move", "/national-id,?then=national-id", "/revoke,''" })
	void leadsAnUnprovenBrowserToTheCodeWhateverItAskedFor(String path, String then) {
		this.staffApi.unproven();
		HttpResponse<String> refused = get(PAGE + path, "Cookie", this.cookie, "Accept-Language", "tr");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
		assertThat(refused.body()).contains("action=\"" + PAGE + "/code" + then + "\"")
			.doesNotContain("Elif", "Bölüm onayı", "•••••", "??");
	}

	@ParameterizedTest
	@CsvSource({ "/take,''", "/release,''", "/close,''", "/assign,to=ayse@example.org", "/move,topic=bys",
			"/national-id,reason=Sigorta+girisi", "/held/h1/release,''", "/held/h1/discard,''",
			"/answers,kind=answer&text=Merhaba" })
	void actsForNoUnprovenBrowser(String path, String form) {
		this.staffApi.unproven();
		HttpResponse<String> refused = submit(PAGE + path, form);
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("Bu tarayıcıyı doğrulayınız")
			.doesNotContain("Elif", "10000000146", "•••••", "??");
	}

	@Test
	void offersANewLinkWhenTooManyCodesWereMailed() {
		this.staffApi.unproven();
		TICKET.on("POST " + API + "/browser-codes", 429, "application/problem+json",
				"{\"type\":\"urn:destek:problem:too-many-requests\",\"status\":429}");
		HttpResponse<String> refused = submit(PAGE + "/code?then=take", "");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.body())
			.contains("action=\"" + PAGE + "/enter/" + FakeStaffApi.TOKEN + "\"",
					"action=\"" + PAGE + "/code?then=take\"", "Yeni bağlantı gönder")
			.doesNotContain("??");
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

}
