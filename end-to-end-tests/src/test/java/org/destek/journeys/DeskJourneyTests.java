package org.destek.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** One of the office at the desk: from an empty browser to an answer in a mailbox. */
class DeskJourneyTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final Duration SOON = Duration.ofSeconds(20);

	private static Browser browser;

	@BeforeAll
	static void open() {
		browser = new Browser();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "360, false" })
	void findsARequestFromAnEmptyMailboxAndAnswersIt(int width, boolean scripts) {
		Request request = Request.about(SYSTEM, "ag");
		Page page = browser.visitor(SYSTEM, width, false, scripts);
		signIn(page, "ag@example.org");
		inList(page, request).waitFor();
		Browser.picture(page, "desk-list-" + width);

		page.getByLabel("Taleplerde ara").fill(request.code().replace("-", "").toLowerCase(Locale.ROOT));
		page.getByRole(AriaRole.BUTTON, button("Ara")).click();
		assertThat(page.locator("ol.rows > li").count()).isOne();
		page.locator("ol.rows h3 a").click();
		assertThat(page.url()).contains("/desk/tickets/" + request.code());
		Browser.picture(page, "desk-ticket-" + width);
		page.getByRole(AriaRole.BUTTON, button("Üzerime al")).first().click();
		page.getByText("Talep üzerinizde.").waitFor();
		page.locator("textarea[name=text]").fill("Kablosuz ağ yeniden açıldı, dener misiniz?");
		page.getByRole(AriaRole.BUTTON, button("Yanıtı Gönder")).first().click();
		request.awaitMailToRequester("Kablosuz ağ yeniden açıldı");
		assertThat(request.status()).isEqualTo("answered");

		page.navigate("/desk?queue=mine");
		inList(page, request).waitFor();
		page.navigate("/desk?queue=waiting-for-us");
		assertThat(inList(page, request).count()).isZero();
	}

	@Test
	void aNoticesLinkOpensWithoutACodeForWhoIsSignedIn() {
		Request request = Request.about(SYSTEM, "uzaktan-egitim");
		Page page = browser.visitor(SYSTEM, 1280, false, false);
		signIn(page, "uzaktan-egitim@example.org");
		page.navigate(request.staffLink(request.staffMail()));
		assertThat(page.content()).contains("ığüşöç İ harfleriyle").doesNotContain("Kodu gönder");

		Request others = Request.about(SYSTEM, "bys");
		page.navigate("/desk/tickets/" + others.code());
		assertThat(page.content()).contains("Bu talep size açılmıyor").doesNotContain("ığüşöç", others.email());
	}

	@Test
	void theMailedLinkFillsInTheCodeAndOnlyTheButtonSignsIn() {
		Page page = browser.visitor(SYSTEM, 360, true, false);
		page.navigate("/desk");
		int before = mails("diger@example.org").size();
		page.getByLabel("E-posta adresiniz").fill("diger@example.org");
		page.getByRole(AriaRole.BUTTON, button("Kodu gönder")).click();
		String link = awaitMail("diger@example.org", before).link("/desk/sign-in/");
		Page scanner = browser.visitor(SYSTEM, 1280, false, false);
		scanner.navigate(link);
		scanner.navigate("/desk");
		assertThat(scanner.url()).as("opening it signs nobody in").contains("/desk/sign-in");
		page.navigate(link);
		Browser.picture(page, "desk-sign-in-filled-360");
		page.getByRole(AriaRole.BUTTON, button("Giriş yap")).click();
		page.waitForURL("**/desk");
		page.getByRole(AriaRole.BUTTON, button("Oturumu kapat")).first().click();
		page.navigate("/desk");
		assertThat(page.url()).contains("/desk/sign-in");
	}

	@Test
	void nobodyIsToldWhoseAddressesTheOfficeKnows() {
		Page known = browser.visitor(SYSTEM, 1280, false, false);
		Page unknown = browser.visitor(SYSTEM, 1280, false, false);
		assertThat(afterAsking(unknown, "kimse@example.net")).isEqualTo(afterAsking(known, "eposta@example.org"));
		unknown.locator("#code").fill("123456");
		unknown.getByRole(AriaRole.BUTTON, button("Giriş yap")).click();
		assertThat(unknown.content()).contains("Kod yanlış, kullanılmış ya da süresi geçmiş.");
	}

	@ParameterizedTest
	@CsvSource({ "1280, false, tr", "360, true, en" })
	void itsPagesAreCleanInNarrowScreensAndLargeText(int width, boolean dark, String lang) {
		Request request = Request.about(SYSTEM, "eposta");
		Page first = browser.visitor(SYSTEM, 1280, false, false);
		signIn(first, "birim.sorumlusu@example.org");
		List<Cookie> cookies = first.context().cookies();
		Map<String, String> pages = Map.of("list", "/desk?queue=open", "search", "/desk?q=" + request.code(), "nothing",
				"/desk?q=bulunmaz", "sessions", "/desk/sessions", "report", "/desk/report", "help", "/desk/help",
				"ticket", "/desk/tickets/" + request.code());
		for (Map.Entry<String, String> each : pages.entrySet()) {
			Page page = browser.visitor(SYSTEM, width, dark, true);
			page.context().addCookies(cookies);
			assertThat(
					AccessibilityTests.assertCleanAndNarrow(page, each.getValue(), "desk-" + each.getKey(), lang, dark)
						.status())
				.isEqualTo(200);
		}
		AccessibilityTests.assertCleanAndNarrow(browser.visitor(SYSTEM, width, dark, true), "/desk/sign-in",
				"desk-sign-in", lang, dark);
	}

	private static Locator inList(Page page, Request request) {
		return page.locator("ol.rows .code", new Page.LocatorOptions().setHasText(request.code()));
	}

	private static String afterAsking(Page page, String address) {
		page.navigate("/desk/sign-in");
		page.getByLabel("E-posta adresiniz").fill(address);
		page.getByRole(AriaRole.BUTTON, button("Kodu gönder")).click();
		page.locator("#code").waitFor();
		return page.locator("main").innerText();
	}

	private static void signIn(Page page, String address) {
		page.navigate("/desk");
		int before = mails(address).size();
		page.getByLabel("E-posta adresiniz").fill(address);
		page.getByRole(AriaRole.BUTTON, button("Kodu gönder")).click();
		Locator code = page.locator("#code");
		code.fill(awaitMail(address, before).text().replaceFirst("(?s).*?(?m)^(\\d{6})$.*", "$1"));
		page.getByRole(AriaRole.BUTTON, button("Giriş yap")).click();
		page.waitForURL("**/desk");
	}

	private static Mail awaitMail(String address, int before) {
		return Awaitility.await()
			.atMost(SOON)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> mails(address), (mails) -> mails.size() > before)
			.get(0);
	}

	/** The newest first, as the catcher lists them. */
	private static List<Mail> mails(String address) {
		return SYSTEM.mails()
			.about("Destek girişi için kodunuz")
			.stream()
			.filter((mail) -> mail.to().equals(address))
			.toList();
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}
