package org.destek.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** One of the office sorts requests, saves a list and resolves several at once. */
class DeskActsJourneyTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final String ME = "bys@example.org";

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
	@CsvSource({ "1280, false, true", "360, true, false" })
	void sortsSavesAndResolves(int width, boolean dark, boolean scripts) {
		Request one = Request.about(SYSTEM, "bys");
		Request two = Request.about(SYSTEM, "bys");
		String tag = "dalga" + width;
		Page page = browser.visitor(SYSTEM, width, dark, scripts);
		signIn(page);

		page.navigate("/desk/tickets/" + one.code());
		page.locator(".sorts summary").click();
		page.getByLabel("Öncelik", new Page.GetByLabelOptions().setExact(true)).selectOption("urgent");
		page.locator("form[action*='/priority'] button").click();
		page.getByText("Öncelik kaydedildi.").waitFor();
		Browser.picture(page, "desk-sorted-" + width);

		page.navigate("/desk");
		tick(page, one.code());
		tick(page, two.code());
		page.getByRole(AriaRole.BUTTON, button("Etiketle…")).click();
		page.getByLabel("Etiketler").fill(tag.toUpperCase(Locale.ROOT));
		page.getByRole(AriaRole.BUTTON, button("Etiketle")).click();
		page.getByText("2 talep için yapıldı.").waitFor();

		page.navigate("/desk?tag=" + tag);
		assertThat(page.locator("ol.rows > li").count()).isEqualTo(2);
		page.locator(".save summary").click();
		page.getByLabel("Listenin adı").fill("Dalga " + width);
		page.locator("form[action='/desk/lists/save'] button").click();
		page.locator(".saved a", new Page.LocatorOptions().setHasText("Dalga " + width)).waitFor();
		Browser.picture(page, "desk-saved-" + width);

		tick(page, one.code());
		tick(page, two.code());
		page.getByRole(AriaRole.BUTTON, button("Çöz…")).click();
		String asking = page.url();
		page.locator("textarea[name=text]").fill("Toplu kesinti giderildi.");
		page.getByRole(AriaRole.BUTTON, button("Çözüldü olarak işaretle")).click();
		page.getByText("2 talep için yapıldı.").waitFor();
		Browser.picture(page, "desk-done-" + width);
		one.awaitMailToRequester("Toplu kesinti giderildi.");
		two.awaitMailToRequester("Toplu kesinti giderildi.");

		List<Cookie> cookies = page.context().cookies();
		for (String path : List.of(asking.replaceFirst("https?://[^/]+", ""), "/desk?queue=all&tag=" + tag,
				"/desk/tickets/" + one.code())) {
			Page clean = browser.visitor(SYSTEM, width, dark, true);
			clean.context().addCookies(cookies);
			assertThat(AccessibilityTests.assertCleanAndNarrow(clean, path, "desk-acts", "tr", dark).status())
				.isEqualTo(200);
		}
	}

	private static void tick(Page page, String code) {
		page.getByLabel(code + " kodlu talebi seç").check();
	}

	private static void signIn(Page page) {
		int before = mails().size();
		page.navigate("/desk");
		page.getByLabel("E-posta adresiniz").fill(ME);
		page.getByRole(AriaRole.BUTTON, button("Kodu gönder")).click();
		Mail mail = Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(DeskActsJourneyTests::mails, (mails) -> mails.size() > before)
			.get(0);
		page.locator("#code").fill(mail.text().replaceFirst("(?s).*?(?m)^(\\d{6})$.*", "$1"));
		page.getByRole(AriaRole.BUTTON, button("Giriş yap")).click();
		page.waitForURL("**/desk");
	}

	private static List<Mail> mails() {
		return SYSTEM.mails()
			.about("Destek girişi için kodunuz")
			.stream()
			.filter((mail) -> mail.to().equals(ME))
			.toList();
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}
