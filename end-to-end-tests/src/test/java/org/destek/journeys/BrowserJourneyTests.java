package org.destek.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** The four steps of the office's guide in a real browser, with scripts and without. */
class BrowserJourneyTests {

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
	void aStudentCompletesTheFourStepsWithThreeFilesAndBothMailsArrive() {
		Page page = browser.visitor(SYSTEM);
		goToTheForm(page);
		fillIn(page);
		page.locator("input[type=file]")
			.first()
			.setInputFiles(new FilePayload("staj-başvuru-formu-ğüşıöç.pdf", "application/pdf", SampleFiles.pdf()));
		page.getByText("staj-başvuru-formu-ğüşıöç.pdf").first().waitFor();
		chooseNextFile(page, "onay-ekranı.png", "image/png", SampleFiles.png());
		chooseNextFile(page, "notlar.txt", "text/plain", "Merhaba İstanbul".getBytes(StandardCharsets.UTF_8));
		page.waitForCondition(() -> page.locator("input[name=attachments]").count() == 3);
		answerTheHumanCheck(page);
		Browser.picture(page, "form-filled");

		long click = System.nanoTime();
		send(page);
		page.waitForURL("**/receipt*");
		String code = codeOn(page);
		List<Mail> mails = SYSTEM.mails().awaitAbout(code, 2, Duration.ofSeconds(10));
		Duration taken = Duration.ofNanos(System.nanoTime() - click);
		System.out.println("From the click to both mails: " + taken.toMillis() + " ms");

		assertThat(mails).extracting(Mail::to).contains("staj@example.org", "elif.yildiz@ogr.ornek.edu.tr");
		assertThat(page.content()).contains("Talebiniz alındı", "3 dosya");
		Browser.picture(page, "receipt");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Talebimi izle")).click();
		assertThat(page.locator("h1").innerText()).contains("Staj başvurum");
		assertThat(page.content()).doesNotContain(Desk.VALID_NATIONAL_ID);
		Browser.picture(page, "follow");
	}

	@Test
	void theSameFourStepsWorkWithoutScripts() {
		Page page = browser.visitor(SYSTEM, 360, false, false);
		goToTheForm(page);
		fillIn(page);
		page.locator("[name='requester.extension']").fill("21");
		page.locator("input[type=file]")
			.first()
			.setInputFiles(new FilePayload("belge-ğüşıöç.pdf", "application/pdf", SampleFiles.pdf()));
		answerTheHumanCheck(page);
		send(page);

		assertThat(page.title()).startsWith("Hata: ");
		assertThat(page.locator("[role=alert]").first().innerText()).contains("3–6 rakam olmalıdır");
		assertThat(page.locator("[name='requester.name']").inputValue()).isEqualTo("Elif Yıldız");
		assertThat(page.content()).contains("belge-ğüşıöç.pdf");
		Browser.picture(page, "form-errors-no-scripts");
		page.locator("[name='requester.extension']").fill("2150");
		if (page.locator("[name='humanCheck.answer']").inputValue().isEmpty()) {
			answerTheHumanCheck(page);
		}
		send(page);

		assertThat(page.url()).contains("/receipt");
		assertThat(page.content()).contains("1 dosya");
		page.reload();
		assertThat(page.content()).as("a reload sends nothing twice").contains(codeOn(page));
	}

	@Test
	void aSecondPressIsTheSameRequest() {
		Page page = browser.visitor(SYSTEM);
		goToTheForm(page);
		fillIn(page);
		answerTheHumanCheck(page);
		Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Talebi Gönder"));
		button.dblclick();
		page.waitForURL("**/receipt*");
		String code = codeOn(page);

		assertThat(SYSTEM.mails().awaitAbout(code, 2, Duration.ofSeconds(10))).hasSize(2);
	}

	@Test
	void nobodyReadsAPictureWhoseBrowserCanWork() {
		Page page = browser.visitor(SYSTEM, 360, false, true);
		goToTheForm(page);
		page.locator("#check-done").waitFor();
		assertThat(page.locator("#check").isVisible()).isFalse();
		Browser.picture(page, "form-check-done-360");
		fillIn(page);
		page.locator("[name='requester.extension']").fill("21");
		send(page);
		page.locator("[role=alert]").first().waitFor();
		assertThat(page.locator("#check").isVisible()).as("done is done").isFalse();
		page.locator("[name='requester.extension']").fill("2150");
		send(page);
		page.waitForURL("**/receipt*");
	}

	@Test
	void aBrowserThatCannotWorkShowsTheDigits() {
		Page page = browser.visitor(SYSTEM);
		withoutCryptography(page);
		goToTheForm(page);
		fillIn(page);
		readTheHumanCheck(page);
		send(page);
		page.waitForURL("**/receipt*");
	}

	@Test
	void aDraftStaysOnTheDeviceWithoutIdentityNumberAndDigits() {
		Page page = browser.visitor(SYSTEM);
		withoutCryptography(page);
		goToTheForm(page);
		fillIn(page);
		page.locator("[name='humanCheck.answer']").fill("12345");
		page.locator("[name='message']").blur();
		page.waitForCondition(() -> kept(page).contains("Elif"));

		assertThat(kept(page)).doesNotContain(Desk.VALID_NATIONAL_ID).doesNotContain("12345");
		page.reload();
		page.waitForCondition(() -> page.locator("[name='requester.name']").inputValue().equals("Elif Yıldız"));
		assertThat(page.locator("[name='requester.nationalId']").inputValue()).isEmpty();
	}

	private static String kept(Page page) {
		return (String) page.evaluate("Object.values(localStorage).join()");
	}

	private static void goToTheForm(Page page) {
		page.navigate("/");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Yeni Destek Talebi Gönder")).first().click();
		assertThat(page.locator("h1").innerText()).isEqualTo("Lütfen yardım almak istediğiniz konu başlığını seçiniz");
		page.getByText("Staj Yönetim Sistemi").first().click();
		page.getByText("Devam etmek için tıklayın").click();
		assertThat(page.locator("h1").innerText()).isEqualTo("Bir Destek Talebi Gönderin");
	}

	static void fillIn(Page page) {
		page.locator("[name='requester.name']").fill("Elif Yıldız");
		page.locator("[name='requester.email']").fill("elif.yildiz@ogr.ornek.edu.tr");
		page.locator("[name='requester.nationalId']").fill(Desk.VALID_NATIONAL_ID);
		page.locator("[name='requester.unit']").fill("Mühendislik Fakültesi, Bilgisayar Mühendisliği");
		page.locator("[name='subject']").fill("Staj başvurum onaylanmış görünmüyor");
		page.locator("[name='message']")
			.fill("Staj başvurum BYS’de “Bölüm onayı bekliyor” durumunda kaldı. Kontrol edebilir misiniz?");
	}

	private static void chooseNextFile(Page page, String name, String type, byte[] content) {
		page.locator("input[type=file]:not([disabled])").last().setInputFiles(new FilePayload(name, type, content));
		page.getByText(name).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
	}

	/** A browser with scripts works for it; others show the digits. */
	static void answerTheHumanCheck(Page page) {
		if (Boolean.TRUE.equals(page.evaluate("document.querySelector('input[type=file]').multiple"))) {
			page.locator("#check-done").waitFor();
			return;
		}
		readTheHumanCheck(page);
	}

	/** As a browser behaves whose page came over plain http. */
	static void withoutCryptography(Page page) {
		page.addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })");
	}

	static void readTheHumanCheck(Page page) {
		String id = page.locator("[name='humanCheck.id']").inputValue();
		page.locator("[name='humanCheck.answer']").fill(new SealedHumanCheck(SYSTEM.data()).digitsOf(id));
	}

	private static void send(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Talebi Gönder")).click();
	}

	private static String codeOn(Page page) {
		String path = java.net.URI.create(page.url()).getPath();
		return path.split("/")[2];
	}

}
