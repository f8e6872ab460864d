package org.destek.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * Measures, run by {@code ./destek bench paint}: when a visitor on a phone sees a page,
 * how much it moves, and how soon it answers a hand. Prints figures and judges none of
 * them.
 *
 * @see <a href="https://web.dev/articles/vitals">Web Vitals</a>
 */
class PaintBench {

	private static final int VISITS = 5;

	/** Layout shifts are summed over the whole visit, which is never below CLS. */
	private static final String OBSERVER = """
			window.vitals = { lcp: 0, cls: 0, inp: 0 };
			const observe = (type, note, more) => new PerformanceObserver((list) => list.getEntries().forEach(note))
			  .observe({ type, buffered: true, ...more });
			observe('largest-contentful-paint', (entry) => { vitals.lcp = entry.startTime; });
			observe('layout-shift', (entry) => { if (!entry.hadRecentInput) vitals.cls += entry.value; });
			observe('event', (entry) => { if (entry.interactionId) vitals.inp = Math.max(vitals.inp, entry.duration); },
			  { durationThreshold: 16 });
			""";

	private static final String FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

	@Test
	void whenPagesArePaintedAndHowSoonTheyAnswer() {
		try (RunningSystem system = RunningSystem.start(Map.of("DESTEK_HUMAN_CHECK", "off"));
				Browser browser = new Browser()) {
			Request request = Request.about(system, "staj");
			String follow = request.requesterLink(request.awaitMailToRequester(request.code()));
			Map<String, String> pages = Map.of("home", "/", "form", "/tickets/new/staj", "follow", follow, "status",
					"/status");
			System.out.printf("%nA phone, 360 px wide, nothing cached, median of %d visits%n", VISITS);
			System.out.printf("%-8s %-22s %12s %12s %8s %8s%n", "page", "line", "first paint", "LCP", "CLS", "INP");
			for (Line line : Line.values()) {
				for (String page : List.of("home", "form", "follow", "status")) {
					measure(system, browser, page, pages.get(page), line);
				}
			}
		}
	}

	private static void measure(RunningSystem system, Browser browser, String name, String address, Line line) {
		List<Vitals> visits = new ArrayList<>();
		for (int visit = 0; visit < VISITS; visit++) {
			visits.add(visit(browser.visitor(system, 360, false, true), address, line));
		}
		System.out.printf(Locale.ROOT, "%-8s %-22s %9.0f ms %9.0f ms %8.3f %5.0f ms%n", name, line.words,
				median(visits, Vitals::firstPaint), median(visits, Vitals::lcp), median(visits, Vitals::cls),
				median(visits, Vitals::inp));
	}

	private static Vitals visit(Page page, String address, Line line) {
		page.addInitScript(OBSERVER);
		line.applyTo(page);
		page.navigate(address);
		page.waitForCondition(() -> number(page, FIRST_PAINT) > 0 && number(page, "vitals.lcp") > 0);
		touch(page);
		Vitals seen = new Vitals(number(page, FIRST_PAINT), number(page, "vitals.lcp"), number(page, "vitals.cls"),
				number(page, "vitals.inp"));
		page.context().close();
		return seen;
	}

	/** What a hand does on any page: it folds out what is folded, and types. */
	private static void touch(Page page) {
		for (Locator field : page.locator("main input[type=text]:visible, main textarea:visible").all()) {
			field.pressSequentially("ığüşöç");
		}
		for (Locator folded : page.locator("main summary:visible").all()) {
			folded.click();
		}
		page.locator("body").press("Tab");
		// Two frames on, every event of these has its duration.
		page.evaluate(
				"new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))");
	}

	private static double number(Page page, String expression) {
		return ((Number) page.evaluate(expression)).doubleValue();
	}

	private static double median(List<Vitals> visits, ToDoubleFunction<Vitals> figure) {
		return visits.stream().mapToDouble(figure).sorted().toArray()[visits.size() / 2];
	}

	/**
	 * What one visit came to.
	 *
	 * @param firstPaint in milliseconds, as the others but for cls
	 */
	private record Vitals(double firstPaint, double lcp, double cls, double inp) {
	}

	/** How the phone is connected. */
	private enum Line {

		AS_IT_IS("this machine's own"), BAD("100 kbit/s, 800 ms");

		private final String words;

		Line(String words) {
			this.words = words;
		}

		private void applyTo(Page page) {
			if (this == AS_IT_IS) {
				return;
			}
			CDPSession session = page.context().newCDPSession(page);
			session.send("Network.enable");
			JsonObject conditions = new JsonObject();
			conditions.addProperty("offline", false);
			conditions.addProperty("latency", 800);
			conditions.addProperty("downloadThroughput", 100_000 / 8);
			conditions.addProperty("uploadThroughput", 100_000 / 8);
			session.send("Network.emulateNetworkConditions", conditions);
		}

	}

}
