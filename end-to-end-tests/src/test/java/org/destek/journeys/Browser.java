package org.destek.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

/** A real Chromium, found where people's machines have it. */
final class Browser implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/opt/google/chrome/chrome",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	private static final Path PICTURES = Path.of("target", "screenshots");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser browser;

	Browser() {
		Path executable = PLACES.stream()
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(
					() -> new IllegalStateException("The browser journeys need Chromium: apt-get install chromium"));
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				.setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	/** A new visitor: an own context, without cookies. */
	Page visitor(RunningSystem system, int width, boolean dark, boolean scripts) {
		BrowserContext context = this.browser
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(system.address())
				.setViewportSize(width, 900)
				.setLocale("tr-TR")
				.setTimezoneId("Europe/Istanbul")
				.setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
				.setJavaScriptEnabled(scripts));
		context.setDefaultTimeout(20_000);
		return context.newPage();
	}

	Page visitor(RunningSystem system) {
		return visitor(system, 1280, false, true);
	}

	/** Keeps a picture for human eyes under {@code target/screenshots}. */
	static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
