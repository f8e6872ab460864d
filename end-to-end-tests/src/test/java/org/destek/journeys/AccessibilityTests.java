package org.destek.journeys;

import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * WCAG 2.2 AA as far as a program can see it: axe on every page, in both themes and
 * languages, and the keyboard.
 */
class AccessibilityTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final List<String> PAGES = List.of("/", "/tickets/new", "/tickets/new/staj", "/tickets/new/bys",
			"/tickets/track", "/status", "/accessibility", "/privacy", "/tickets/ABC-DEF-2345", "/nowhere");

	private static Browser browser;

	@BeforeAll
	static void open() {
		browser = new Browser();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	static Stream<Arguments> pages() {
		return PAGES.stream()
			.flatMap((path) -> Stream.of(Arguments.of(path, false, "tr", 1280), Arguments.of(path, true, "tr", 360),
					Arguments.of(path, false, "en", 360), Arguments.of(path, true, "en", 1280)));
	}

	@ParameterizedTest(name = "{0}, dark {1}, {2}, {3} px")
	@MethodSource("pages")
	void axeFindsNothingAndNothingScrollsSideways(String path, boolean dark, String lang, int width) {
		Page page = browser.visitor(SYSTEM, width, dark, true);
		Response response = page.navigate(path + "?lang=" + lang);

		assertClean(page, path);
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo(lang);
		assertThat(page.locator("h1").count()).isEqualTo(1);
		page.setViewportSize(320, 800);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
		assertThat(response.headers().get("content-security-policy")).contains("default-src 'none'");
		page.setViewportSize(width, 900);
		Browser.picture(page, name(path) + "-" + width + (dark ? "-dark-" : "-light-") + lang);
		page.context().close();
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

	private static void assertClean(Page page, String what) {
		AxeResults results = new AxeBuilder(page)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
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
		return path.equals("/") ? "home" : path.substring(1).replace('/', '-');
	}

}
