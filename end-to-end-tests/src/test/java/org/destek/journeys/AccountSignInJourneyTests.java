package org.destek.journeys;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in at the desk with an account of the university's. */
class AccountSignInJourneyTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

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
	void leadsThroughTheAccountsPageToTheAskedPageAndOutAgain() {
		Page page = browser.visitor(SYSTEM, 360, false, false);
		page.navigate("/desk?queue=mine");
		AccessibilityTests.assertCleanAndNarrow(browser.visitor(SYSTEM, 360, true, true), "/desk/sign-in",
				"desk-sign-in-account", "tr", true);
		page.getByText("Kurum hesabı ile giriş yap").click();
		page.waitForURL("**/desk/sign-in?**");
		assertThat(page.content()).as("the account's server is away").contains("Hesap sayfasına şu anda ulaşılamıyor");

		try (AccountServerProcess accounts = AccountServerProcess.start(SYSTEM)) {
			accounts.awaitAnswer();
			page = signedIn("birim.sorumlusu@example.org", "/desk?queue=mine");
			assertThat(page.url()).endsWith("/desk?queue=mine");
			assertThat(page.context().cookies(AccountServerProcess.address() + "/x"))
				.as("nothing of the desk goes to the account's server")
				.noneMatch((cookie) -> cookie.name.startsWith("session-"));
			List<Cookie> cookies = page.context().cookies(SYSTEM.at("/desk/x").toString());
			assertThat(cookies).extracting((cookie) -> cookie.name).contains("session-DESK");
			page.getByRole(AriaRole.BUTTON, button("Oturumu kapat")).first().click();
			page.navigate("/desk");
			assertThat(page.url()).contains("/desk/sign-in");

			page = signedIn("ogrenci@example.org", "/desk");
			assertThat(page.content()).contains("kayıtlı bir görevlinin değil");
			page.navigate("/desk");
			assertThat(page.url()).contains("/desk/sign-in");

			page.navigate("/desk/sign-in/with/kurum/back?code=abc&state=def");
			assertThat(page.content()).contains("Giriş yarıda kaldı ya da süresi doldu.");
		}
	}

	private static Page signedIn(String address, String asked) {
		Page page = browser.visitor(SYSTEM, 360, false, false);
		page.navigate(asked);
		page.getByText("Kurum hesabı ile giriş yap").click();
		page.getByLabel("Username").fill(address);
		page.getByLabel("Password").fill("parola");
		page.getByRole(AriaRole.BUTTON, button("Sign in")).click();
		page.waitForURL(SYSTEM.address() + "/desk**");
		return page;
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}
