package org.destek.journeys;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The form on a bad phone line: painted with its page alone. */
class FirstPaintJourneyTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final String PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

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
	@ValueSource(booleans = { true, false })
	void theFormIsPaintedBeforeAnyOtherFileHasCome(boolean scripts) {
		Page page = browser.visitor(SYSTEM, 360, false, scripts);
		List<Route> held = new CopyOnWriteArrayList<>();
		page.route("**/*", (route) -> {
			if (route.request().isNavigationRequest()) {
				route.resume();
			}
			else {
				held.add(route);
			}
		});
		page.navigate("/tickets/new/staj",
				new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
		page.waitForCondition(() -> number(page, PAINTED) > 0);

		assertThat(page.evaluate("getComputedStyle(document.querySelector('.bar')).backgroundColor"))
			.isEqualTo("rgb(11, 85, 102)");
		assertThat(page.locator("[name='requester.name']").isVisible()).isTrue();
		assertThat(held).isNotEmpty();
		Browser.picture(page, "form-first-paint" + (scripts ? "" : "-no-scripts"));
		held.forEach(Route::resume);
		page.unroute("**/*");
		page.waitForLoadState();
		assertThat(page.evaluate("getComputedStyle(document.querySelector('.files')).listStyleType")).isEqualTo("none");
		page.context().close();
	}

	@Test
	void saysHowLongItTakesOnABadLine() {
		Page page = browser.visitor(SYSTEM, 360, false, true);
		CDPSession session = page.context().newCDPSession(page);
		session.send("Network.enable");
		JsonObject line = new JsonObject();
		line.addProperty("offline", false);
		line.addProperty("latency", 800);
		line.addProperty("downloadThroughput", 100_000 / 8);
		line.addProperty("uploadThroughput", 100_000 / 8);
		session.send("Network.emulateNetworkConditions", line);
		page.navigate("/tickets/new/staj");
		page.waitForCondition(() -> number(page, PAINTED) > 0);
		System.out.printf("First paint of the form at 100 kbit/s and 800 ms: %.0f ms, all of it after %.0f ms%n",
				number(page, PAINTED), number(page, "performance.timing.loadEventEnd - performance.timing.fetchStart"));
		page.context().close();
	}

	private static double number(Page page, String expression) {
		return ((Number) page.evaluate(expression)).doubleValue();
	}

}
