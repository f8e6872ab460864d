package org.destek.gateway.staff;

import java.net.http.HttpResponse;
import java.util.List;

import org.destek.gateway.FakeDesk;
import org.destek.gateway.StandIn.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets into the office's page, and how they leave it. */
class StaffEntryTests extends OpenStaffPage {

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
