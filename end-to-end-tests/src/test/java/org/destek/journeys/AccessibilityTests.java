package org.destek.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * WCAG 2.2 AA as far as a program can see it: axe on every page, in both themes and
 * languages, and the keyboard.
 */
class AccessibilityTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final List<String> PAGES = List.of("/", "/tickets/new", "/tickets/new/bys", "/tickets/track",
			"/status", "/accessibility", "/privacy", "/tickets/ABC-DEF-2345", "/nowhere", "/staff/link-requested",
			"/staff/tickets/ABC-DEF-2345/enter/expired");

	private static final List<String> STAFF_PAGES = List.of("/close", "/assign", "/move", "/national-id", "/code",
			"/code?challenge=0b8e6f1c-0000-4000-8000-000000000001");

	private static final List<String> REQUESTER_PAGES = List.of("/close", "/address");

	private static Browser browser;

	private static Request request;

	/** Of a browser where the code was typed. */
	private static List<Cookie> staffCookies;

	@BeforeAll
	static void open() {
		browser = new Browser();
		request = aConversation();
		Page page = browser.visitor(SYSTEM);
		request.enterAsStaff(page, request.staffLink(request.staffMail()));
		staffCookies = page.context().cookies();
		page.context().close();
	}

	/** With an answer, a file, a note, and a held reply on either side. */
	private static Request aConversation() {
		Request request = Request.about(SYSTEM, "staj");
		MailProgram staff = new MailProgram(SYSTEM, "Gül Şahin", request.office());
		staff.reply(request.staffMail(), "Merhaba,\n\nBelge ektedir; iş yerinin tam adını yazar mısınız?",
				Map.of("onay-ğüşıöç.pdf", SampleFiles.pdf()));
		Mail answer = request.awaitMailToRequester("iş yerinin");
		staff.reply(request.staffMail(), "#not\nSigorta sırasına düşmemiş.");
		new MailProgram(SYSTEM, "Gül Şahin", "gul@example.com").reply(request.staffMail(), "#kapat\nGirişi yapıldı.",
				Map.of("bildirge.pdf", SampleFiles.pdf()));
		request.awaitMailToStaff("Girişi yapıldı");
		new MailProgram(SYSTEM, "Elif Yıldız", "elif@example.com").reply(answer, "Örnek Yazılım A.Ş.");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> request.ticket().get("held").size(), (size) -> size == 1);
		return request;
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	static Stream<Arguments> pages() {
		return Stream.concat(inAllLooks("/tickets/new/staj"), inPairedLooks(PAGES));
	}

	static Stream<Arguments> staffPages() {
		return Stream.concat(inAllLooks(""), inPairedLooks(STAFF_PAGES));
	}

	static Stream<Arguments> requesterPages() {
		return Stream.concat(inAllLooks(""), inPairedLooks(REQUESTER_PAGES));
	}

	/**
	 * Each theme, language and width once: none depends on another.
	 */
	private static Stream<Arguments> inPairedLooks(List<String> paths) {
		return paths.stream()
			.flatMap((path) -> Stream.of(Arguments.of(path, false, "tr", 1280), Arguments.of(path, true, "en", 360)));
	}

	/** The pages on which most stands. */
	private static Stream<Arguments> inAllLooks(String path) {
		return Stream.of(Arguments.of(path, false, "tr", 1280), Arguments.of(path, true, "tr", 360),
				Arguments.of(path, false, "en", 360), Arguments.of(path, true, "en", 1280));
	}

	@ParameterizedTest(name = "{0}, dark {1}, {2}, {3} px")
	@MethodSource("pages")
	void axeFindsNothingAndNothingScrollsSideways(String path, boolean dark, String lang, int width) {
		Page page = browser.visitor(SYSTEM, width, dark, true);
		assertCleanAndNarrow(page, path, name(path), lang, dark);
	}

	@ParameterizedTest(name = "staff{0}, dark {1}, {2}, {3} px")
	@MethodSource("staffPages")
	void theOfficesPagesAreCleanToo(String path, boolean dark, String lang, int width) {
		Page page = browser.visitor(SYSTEM, width, dark, true);
		page.context().addCookies(staffCookies);
		Response response = assertCleanAndNarrow(page, "/staff/tickets/" + request.code() + path, name("/staff" + path),
				lang, dark);
		assertThat(response.status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "follow{0}, dark {1}, {2}, {3} px")
	@MethodSource("requesterPages")
	void theRequestersPagesAreCleanToo(String path, boolean dark, String lang, int width) {
		Page page = browser.visitor(SYSTEM, width, dark, true);
		page.navigate(request.requesterLink(request.awaitMailToRequester("iş yerinin")));
		Response response = assertCleanAndNarrow(page, "/tickets/" + request.code() + path, name("/follow" + path),
				lang, dark);
		assertThat(response.status()).isEqualTo(200);
	}

	@Test
	void aMissingReasonIsAnnouncedOnACleanPage() {
		Page page = browser.visitor(SYSTEM, 360, false, true);
		page.context().addCookies(staffCookies);
		page.navigate("/staff/tickets/" + request.code() + "/national-id");
		page.locator("button[type=submit]").last().click();
		page.locator("[role=alert]").first().waitFor();
		assertClean(page, "national-id without a reason");
		Browser.picture(page, "staff-national-id-wrong-360");
		page.context().close();
	}

	static Response assertCleanAndNarrow(Page page, String path, String name, String lang, boolean dark) {
		int width = page.viewportSize().width;
		Response response = page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + lang);

		assertClean(page, path);
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo(lang);
		assertThat(page.locator("h1").count()).isEqualTo(1);
		page.setViewportSize(320, 800);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
		assertThat(response.headers().get("content-security-policy")).contains("default-src 'none'");
		// Text twice as large (WCAG 1.4.4), also on the narrowest screen.
		for (int each : List.of(320, 640)) {
			page.setViewportSize(each, 900);
			page.evaluate("document.documentElement.style.fontSize = '200%'");
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as("%s at %d px, 200 %%", path, each)
				.isEqualTo(each);
		}
		page.evaluate("document.documentElement.style.fontSize = ''");
		page.setViewportSize(width, 900);
		Browser.picture(page, name + "-" + width + (dark ? "-dark-" : "-light-") + lang);
		page.context().close();
		return response;
	}

	@Test
	void theReceiptFitsInNarrowScreensAndLargeText() {
		Page page = browser.visitor(SYSTEM, 360, false, true);
		page.navigate("/tickets/new/bys");
		page.locator("[name='requester.name']").fill("Elif Yıldız");
		page.locator("[name='requester.email']").fill("elif.yildiz.uzun.bir.adres@ogrenci.ornek-universitesi.edu.tr");
		page.locator("[name='requester.unit']").fill("Mühendislik Fakültesi");
		page.locator("[name='message']").fill("Merhaba, ders kaydımı tamamlayamıyorum.");
		BrowserJourneyTests.answerTheHumanCheck(page);
		page.locator("#send").click();
		page.waitForURL("**/receipt*");
		assertCleanAndNarrow(page, java.net.URI.create(page.url()).getPath(), "receipt", "tr", false);
	}

	@Test
	void errorsAreAnnouncedFocusedAndCleanInBothThemes() {
		for (boolean dark : List.of(false, true)) {
			Page page = browser.visitor(SYSTEM, dark ? 360 : 1280, dark, true);
			page.navigate("/tickets/new/staj");
			page.getByText("Talebi Gönder").last().click();
			page.locator("[role=alert]").first().waitFor();

			assertThat(page.title()).startsWith("Hata: ");
			assertThat(page.evaluate("document.activeElement.closest('[role=alert]') !== null")).isEqualTo(true);
			assertThat(page.locator("[aria-invalid=true]").count()).isGreaterThanOrEqualTo(5);
			assertClean(page, "form with errors");
			Browser.picture(page, "form-errors-" + (dark ? "360-dark" : "1280-light"));
			page.locator("[role=alert] a").first().click();
			assertThat(page.evaluate("document.activeElement.name")).isEqualTo("requester.name");
			page.context().close();
		}
	}

	@Test
	void aRequestIsSentWithTheKeyboardAlone() {
		Page page = browser.visitor(SYSTEM);
		BrowserJourneyTests.withoutCryptography(page);
		page.navigate("/tickets/new/bys");
		page.locator("body").press("Tab");
		assertThat(page.evaluate("document.activeElement.textContent.trim()")).isEqualTo("Ana içeriğe geç");
		typeInto(page, "requester.name", "Elif Yıldız");
		typeInto(page, "requester.email", "elif@ogr.ornek.edu.tr");
		typeInto(page, "requester.unit", "Orman Fakültesi");
		typeInto(page, "message", "Yalnızca klavyeyle yazılan bir mesaj.");
		String id = page.locator("[name='humanCheck.id']").inputValue();
		typeInto(page, "humanCheck.answer", new SealedHumanCheck(SYSTEM.data()).digitsOf(id));
		page.keyboard().press("Enter");

		page.waitForURL("**/receipt*");
		assertClean(page, "receipt");
		page.navigate(page.url().replace("/receipt", ""));
		assertClean(page, "follow");
	}

	private static void typeInto(Page page, String name, String text) {
		for (int i = 0; i < 40; i++) {
			if (name.equals(page.evaluate("document.activeElement.name"))) {
				page.keyboard().type(text);
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("Tab never reaches " + name);
	}

	static void assertClean(Page page, String what) {
		AxeRunOptions options = new AxeRunOptions();
		// An experiment to axe, a criterion to WCAG (2.5.3): who speaks to a button reads
		// its name from the screen.
		AxeRuleOptions spoken = new AxeRuleOptions();
		spoken.setEnabled(true);
		options.setRules(Map.of("label-content-name-mismatch", spoken));
		AxeResults results = new AxeBuilder(page).options(options)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
			// No frames here: one run in the page itself, without a second page to put
			// results together.
			.setLegacyMode(true)
			.analyze();
		assertThat(results.getViolations())
			.as(what + ": "
					+ results.getViolations()
						.stream()
						.map((each) -> each.getId() + " " + each.getNodes().get(0).getHtml())
						.toList())
			.isEmpty();
	}

	private static String name(String path) {
		return path.equals("/") ? "home"
				: path.replaceFirst("\\?.*", "-answer").replaceFirst("^/", "").replace('/', '-');
	}

}
