package org.destek.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** The link of a notice to the office: in its reader's browsers, and in a stranger's. */
class StaffLinkJourneyTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final String WORDS = "ığüşöç İ harfleriyle";

	private static Browser browser;

	@BeforeAll
	static void open() {
		browser = new Browser();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@Test
	void aStrangerWithAForwardedNoticeSeesNothingAndLocksNobodyOut() throws Exception {
		Request request = Request.about(SYSTEM, "staj");
		String link = request.staffLink(request.staffMail());
		Page stranger = browser.visitor(SYSTEM, 360, false, false);
		stranger.navigate(link);
		Browser.picture(stranger, "staff-code-360");
		assertThat(stranger.content()).contains(request.code(), request.office())
			.doesNotContain(WORDS, request.email(), "Elif", "•••••••••46", "2150");
		String cookies = cookiesOf(stranger);
		for (Map.Entry<String, String> act : Map
			.of("/national-id", "reason=Sigorta+girisi", "/take", "", "/close", "", "/assign",
					"to=fulya.dag@example.org", "/answers", "kind=answer&text=Merhaba", "/browsers",
					"challenge=00000000-0000-0000-0000-000000000000&answer=123456")
			.entrySet()) {
			HttpResponse<String> refused = post("/staff/tickets/" + request.code() + act.getKey(), act.getValue(),
					cookies);
			assertThat(refused.statusCode()).as(act.getKey()).isIn(403, 422);
			assertThat(refused.body()).doesNotContain(Desk.VALID_NATIONAL_ID, WORDS);
		}
		assertThat(request.status()).isEqualTo("open");
		assertThat(request.ticket().get("messages")).hasSize(1);

		for (int width : new int[] { 1280, 360 }) {
			Page mine = browser.visitor(SYSTEM, width, false, false);
			request.enterAsStaff(mine, link);
			assertThat(mine.content()).contains(WORDS, "•••••••••46", "Bu tarayıcı doğrulandı.");
		}
		stranger.navigate("/staff/tickets/" + request.code());
		assertThat(stranger.content()).doesNotContain(WORDS);
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void theButtonOfANoticeGoesThroughTheCodeAndComesBackToTheAct(boolean scripts) {
		Request request = Request.about(SYSTEM, "bys");
		String take = request.staffLink(request.staffMail()) + "?then=take";
		Page page = browser.visitor(SYSTEM, 360, false, scripts);
		request.enterAsStaff(page, take);
		Browser.picture(page, "staff-take-360");
		assertThat(page.url()).endsWith("/staff/tickets/" + request.code() + "/take");
		assertThat(page.content()).doesNotContain("Talep üzerinizde.");
		page.locator("main").getByRole(AriaRole.BUTTON, in("Üzerime al")).click();
		page.getByText("Talep üzerinizde.").waitFor();

		Request next = Request.about(SYSTEM, "bys");
		page.navigate(next.staffLink(next.staffMail()) + "?then=take");
		assertThat(page.url()).as("no second code in a proven browser")
			.endsWith("/staff/tickets/" + next.code() + "/take");
	}

	@Test
	void aCodeThatOneBrowserAskedForIsWorthNothingInAnother() {
		Request request = Request.about(SYSTEM, "bys");
		String link = request.staffLink(request.staffMail());
		Page stranger = browser.visitor(SYSTEM, 1280, false, false);
		stranger.navigate(link);
		stranger.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kodu gönder")).click();
		request.awaitCode(List.of());
		String digitsPage = stranger.url();
		Page mine = browser.visitor(SYSTEM, 1280, false, false);
		request.enterAsStaff(mine, link);
		String spent = request.codes().get(0);
		stranger.navigate(digitsPage);
		stranger.locator("[name=answer]").fill(spent);
		stranger.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bu tarayıcıda aç")).click();
		Browser.picture(stranger, "staff-code-wrong");
		assertThat(stranger.content()).contains("Hata: ").doesNotContain(WORDS);
	}

	@Test
	void aLinkThatOpensNoMoreIsReplacedByMailAlsoOnceTheRequestIsSolved() {
		Request request = Request.about(SYSTEM, "bys");
		new MailProgram(SYSTEM, "Gül Şahin", request.office()).reply(request.staffMail(), "#kapat");
		Mail receipt = request.awaitMailToStaff("Yapıldı: talep kapatıldı; durumu Çözüldü.");
		assertThat(receipt.subject()).isEqualTo("[" + request.code() + "] Yapıldı: talep kapatıldı");
		assertThat(receipt.header("References").split("\\s+")[0]).as("it stands in the request's thread")
			.isEqualTo(request.staffMail().header("References").split("\\s+")[0]);

		String link = request.staffLink(request.staffMail());
		Page page = browser.visitor(SYSTEM, 360, false, false);
		request.enterAsStaff(page, link);
		page.navigate("/staff/tickets/" + request.code() + "/revoke");
		page.locator("main").getByRole(AriaRole.BUTTON, in("İptal et")).click();
		page.navigate(link);
		Browser.picture(page, "staff-link-dead-360");
		page.locator("main").getByRole(AriaRole.BUTTON, in("Yeni bağlantı gönder")).click();
		assertThat(page.content()).contains("İsteğiniz alındı");

		Mail fresh = request.awaitMailToStaff("Yeni bağlantı, istendiği için gönderildi.");
		request.enterAsStaff(page, request.staffLink(fresh));
		assertThat(page.content()).contains(WORDS);
	}

	private static Locator.GetByRoleOptions in(String name) {
		return new Locator.GetByRoleOptions().setName(name);
	}

	private static String cookiesOf(Page page) {
		return String.join("; ",
				page.context().cookies().stream().map((cookie) -> cookie.name + "=" + cookie.value).toList());
	}

	private static HttpResponse<String> post(String path, String form, String cookies) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(SYSTEM.address() + path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Cookie", cookies)
				.POST(HttpRequest.BodyPublishers.ofString(form))
				.build(), HttpResponse.BodyHandlers.ofString());
	}

}
