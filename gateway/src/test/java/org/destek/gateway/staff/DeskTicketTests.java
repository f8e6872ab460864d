package org.destek.gateway.staff;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.gateway.FakeDeskApi;
import org.destek.gateway.FakeServices;
import org.destek.gateway.FakeStaffApi;
import org.destek.gateway.MultipartForm;
import org.destek.gateway.StubService.Seen;
import org.destek.gateway.desk.OpenDesk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A ticket at the desk: all that its page behind a notice's link does, by the session.
 */
class DeskTicketTests extends OpenDesk {

	private static final String PAGE = "/desk/tickets/" + FakeServices.CODE;

	private static final String LINK_PAGE = "/staff/tickets/" + FakeServices.CODE;

	private static final String API = "/api/staff/tickets/" + FakeServices.CODE;

	private static final String FROM = "?list=queue%3Dmine%26q%3Da%2525&next=ABC-DEF-2345";

	@BeforeEach
	void forgetTheSignIn() {
		TICKET.seen().clear();
	}

	@Test
	void opensByTheSessionWithoutALink() {
		String page = read(PAGE).body();
		assertThat(page)
			.contains("Mehmet Öztürk", "Oturumu kapat", "Bu talep kimsede değil", "action=\"" + PAGE + "/take\"",
					"href=\"" + PAGE + "/national-id\"", "formaction=\"" + PAGE + "/held/h1/release\"",
					"action=\"" + PAGE + "/answers\"", "href=\"/desk/tickets/ABC-DEF-2345\">Ders kaydı</a>",
					"href=\"/desk\">Taleplere dön</a>")
			.doesNotContain("Ben değilim", "/staff/tickets/", "Bağlantıyı iptal et", "Sıradaki talep");
		assertThat(TICKET.seen()).filteredOn((seen) -> seen.uri().startsWith(API)).isNotEmpty().allSatisfy((seen) -> {
			assertThat(seen.headers().get("Destek-Desk-Session")).isEqualTo(FakeDeskApi.TOKEN);
			assertThat(seen.headers().get("Authorization")).isNull();
		});
	}

	@Test
	void leadsToFilesForAsLongAsTheSession() {
		String file = "0b8e6f1c-0000-4000-8000-0000000000f1";
		assertThat(read(PAGE).body()).contains("href=\"" + PAGE + "/files/f1\"").doesNotContain("/api/attachments/f1");
		TICKET.on("GET " + API + "/files/" + file, 200, "application/json",
				"{\"url\":\"/api/attachments/f1?expires=1&signature=x\"}");
		HttpResponse<String> led = open(PAGE + "/files/" + file);
		assertThat(led.statusCode()).isEqualTo(303);
		assertThat(header(led, "Location")).isEqualTo("/api/attachments/f1?expires=1&signature=x");
		assertThat(header(led, "Cache-Control")).isEqualTo("no-store");
		assertThat(TICKET.lastSeen().headers().get("Destek-Desk-Session")).isEqualTo(FakeDeskApi.TOKEN);
		assertThat(open(PAGE + "/files/0b8e6f1c-0000-4000-8000-0000000000f2").statusCode()).isEqualTo(404);
		assertThat(get(PAGE + "/files/" + file).statusCode()).isEqualTo(303);
		assertThat(header(get(PAGE + "/files/" + file), "Location")).startsWith("/desk/sign-in?then=");
	}

	@Test
	void leadsBackToItsListAndOnToTheNextThere() {
		String page = read(PAGE + FROM).body();
		assertThat(page).contains("href=\"/desk?queue=mine&amp;q=a%25\">Listeye dön</a>",
				"href=\"/desk/tickets/ABC-DEF-2345?list=queue%3Dmine%26q%3Da%2525\">Sıradaki talep</a>",
				"action=\"" + PAGE + "/take" + FROM.replace("&", "&amp;") + "\"");
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.uri().startsWith("/api/desk/tickets"));
	}

	@Test
	void looksUpWhatFollowsWhereNobodySaidIt() {
		this.deskApi.listing(null, FakeDeskApi.row("ABC-DEF-0001"), FakeDeskApi.row(FakeServices.CODE),
				FakeDeskApi.row("ABC-DEF-0003"));
		assertThat(read(PAGE + "?list=queue%3Dmine").body())
			.contains("href=\"/desk/tickets/ABC-DEF-0003?list=queue%3Dmine\"");
		assertThat(TICKET.seen()).extracting(Seen::uri).contains("/api/desk/tickets?queue=mine");
		this.deskApi.listing(null, FakeDeskApi.row("ABC-DEF-0001"));
		assertThat(read(PAGE + "?list=queue%3Dmine").body())
			.contains("href=\"/desk/tickets/ABC-DEF-0001?list=queue%3Dmine\"");
		TICKET.on("GET /api/desk/tickets", 503, "application/problem+json", "{}");
		assertThat(read(PAGE + "?list=queue%3Dmine").body()).contains("Listeye dön").doesNotContain("Sıradaki talep");
	}

	@ParameterizedTest
	@CsvSource({ "take,take,''", "release,release,''", "close,resolve,''", "assign,assign,to=ayse%40example.org",
			"move,move,topic=bys" })
	void actsAndStaysInItsList(String page, String act, String form) {
		assertThat(read(PAGE + "/" + page + FROM).body())
			.contains("action=\"" + PAGE + "/" + page + FROM.replace("&", "&amp;") + "\"", "Oturumu kapat");
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.method().equals("POST"));
		HttpResponse<String> done = submit(PAGE + "/" + page + FROM, form);
		assertThat(header(done, "Location")).isEqualTo(PAGE + "?done=" + page + FROM.replace("?", "&"));
		assertThat(TICKET.seen()).filteredOn((seen) -> seen.method().equals("POST"))
			.extracting(Seen::uri)
			.containsExactly(API + "/" + act);
		assertThat(read(header(done, "Location")).body()).contains("Listeye dön", "Sıradaki talep");
	}

	@Test
	void answersNotesAndRevealsTheNumber() {
		MultipartForm answer = MultipartForm.answer("Merhaba")
			.with("kind", "answer")
			.with("status", "waiting")
			.with("seen", "m1");
		assertThat(header(send(PAGE + "/answers" + FROM, answer::post, "Cookie", this.cookie), "Location"))
			.isEqualTo(PAGE + "?sent=m1" + FROM.replace("?", "&") + "#m-m1");
		assertThat(this.staffApi.lastPost().path("text").asString()).isEqualTo("Merhaba");
		MultipartForm note = MultipartForm.answer("Not").with("kind", "note");
		send(PAGE + "/answers", note::post, "Cookie", this.cookie);
		assertThat(TICKET.seen()).extracting(Seen::uri).contains(API + "/answers", API + "/notes");
		assertThat(submit(PAGE + "/national-id" + FROM, "reason=Sigorta+girisi").body()).contains("10000000146",
				"href=\"" + PAGE + FROM.replace("&", "&amp;") + "\"");
		assertThat(header(submit(PAGE + "/held/h1/release", ""), "Location")).isEqualTo(PAGE + "?done=released");
	}

	@Test
	void saysInTheListThatATicketWasGivenAway() {
		TICKET.on("GET " + API, 404, "application/problem+json", "{}");
		HttpResponse<String> done = submit(PAGE + "/move?list=queue%3Dmine", "topic=bys");
		assertThat(header(done, "Location")).isEqualTo("/desk?queue=mine&done=move");
		assertThat(read("/desk?queue=mine&done=move").body()).contains("Talep taşındı.",
				"Bu talep artık size açılmıyor.");
	}

	@Test
	void showsNothingOfATicketThatItsReaderMayNotSee() {
		this.staffApi.hidden();
		HttpResponse<String> missing = open(PAGE + "?list=queue%3Dmine");
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(missing.body()).contains("Bu talep size açılmıyor", "href=\"/desk?queue=mine\"")
			.doesNotContain("Elif", "??", "Yeni bağlantı");
		assertThat(open("/desk/tickets/ZZZ-ZZZ-9999").statusCode()).isEqualTo(404);
		assertThat(submit(PAGE + "/take", "").statusCode()).isEqualTo(404);
		MultipartForm answer = MultipartForm.answer("Kaybolmasın").with("kind", "answer");
		HttpResponse<String> answered = send(PAGE + "/answers", answer::post, "Cookie", this.cookie);
		assertThat(answered.statusCode()).isEqualTo(404);
		assertThat(answered.body()).contains("Kaybolmasın");
	}

	@Test
	void losesNothingThatWasTypedWhenTheSessionIsOver() {
		this.deskApi.over();
		TICKET.on("POST " + API + "/answers", 401, "application/problem+json",
				"{\"type\":\"urn:destek:problem:signed-out\",\"status\":401}");
		TICKET.on("GET " + API, 401, "application/problem+json",
				"{\"type\":\"urn:destek:problem:signed-out\",\"status\":401}");
		MultipartForm answer = MultipartForm.answer("Kaybolmasın").with("kind", "answer");
		HttpResponse<String> over = send(PAGE + "/answers", answer::post, "Cookie", this.cookie, "Accept-Language",
				"tr");
		assertThat(over.statusCode()).isEqualTo(401);
		assertThat(over.body()).contains("Oturumunuz sona erdi", "Kaybolmasın", "value=\"" + PAGE + "/answers\"");
		assertThat(header(open(PAGE + "/take?list=queue%3Dmine"), "Location"))
			.isEqualTo("/desk/sign-in?then=" + "%2Fdesk%2Ftickets%2FK7M-3XR-9TQ2%2Ftake%3Flist%3Dqueue%253Dmine");
	}

	@ParameterizedTest
	@CsvSource({ "/enter/" + FakeStaffApi.TOKEN + "?then=take,/take", "/enter/whatever,''",
			"/enter/x?then=reply,#answer", "'',''", "/take,/take", "/national-id,/national-id" })
	void opensANoticesLinkAtTheDeskWithoutACode(String path, String where) {
		this.staffApi.unproven();
		assertThat(header(open(LINK_PAGE + path), "Location")).isEqualTo(PAGE + where);
	}

	@Test
	void leavesALinkAsItIsForWhoMayNotSeeTheTicketAtTheDesk() {
		this.staffApi.hidden();
		HttpResponse<String> entered = open(LINK_PAGE + "/enter/" + FakeStaffApi.TOKEN);
		assertThat(header(entered, "Location")).isEqualTo(LINK_PAGE);
		assertThat(open(LINK_PAGE + "/enter/wrong").statusCode()).isEqualTo(404);
		assertThat(open(LINK_PAGE).statusCode()).isEqualTo(404);
	}

	@Test
	void hasNoneOfWhatOnlyALinkHas() {
		for (String path : List.of("/revoke", "/not-me", "/code", "/browsers", "/enter/x")) {
			assertThat(open(PAGE + path).statusCode()).as(path).isEqualTo(404);
		}
	}

}
