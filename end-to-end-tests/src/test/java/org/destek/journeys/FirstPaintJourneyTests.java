package org.destek.journeys;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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
	void oneRowForAFileIsShownAlsoWhileItsScriptIsOnItsWay() {
		Page page = browser.visitor(SYSTEM, 360, false, true);
		page.route("**/js/files.*", Route::abort);
		page.navigate("/tickets/new/staj");
		page.waitForCondition(() -> page.locator("html.js [data-free]").count() == 3);
		assertThat(page.locator("[data-free]:visible").count()).isEqualTo(1);
		page.context().close();
	}

	private static double number(Page page, String expression) {
		return ((Number) page.evaluate(expression)).doubleValue();
	}

}
