package org.destek.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.destek.journeys.Desk.Answer;
import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After a request with an identity number: the number is in no file, log, broker record,
 * table or mail.
 */
class IdentityNumberTests {

	private final RunningSystem system = RunningSystem.shared();

	@Test
	void theNumberLiesOpenNowhere() throws IOException {
		Desk desk = this.system.desk();
		Answer refused = desk.submit(desk.request("staj", List.of()).put("message", "kısa"));
		Answer accepted = desk.submit(desk.request("staj", List.of()));
		String code = accepted.json().get("code").asString();
		List<Mail> mails = this.system.mails().awaitAbout(code, 2, Duration.ofSeconds(10));

		assertThat(refused.body() + accepted.body()).doesNotContain(Desk.VALID_NATIONAL_ID);
		assertLiesOpenNowhere(code, mails);
	}

	@Test
	void theOfficeSeesTheNumberOnceAfterItSaysWhy() throws IOException {
		Request request = Request.about(this.system, "staj");
		try (Browser browser = new Browser()) {
			Page page = browser.visitor(this.system);
			request.enterAsStaff(page, request.staffLink(request.staffMail()));
			assertThat(page.content()).contains("•••••••••46").doesNotContain(Desk.VALID_NATIONAL_ID);
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Göster")).click();
			show(page, "yok");
			page.locator("[role=alert]").first().waitFor();
			assertThat(page.content()).doesNotContain(Desk.VALID_NATIONAL_ID);

			show(page, "Sigorta girişi yapılacak");
			page.locator(".secret").waitFor();
			assertThat(page.content()).contains(Desk.VALID_NATIONAL_ID);
			AccessibilityTests.assertClean(page, "the number");

			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Talebe dön")).click();
			page.getByText("kimlik numarasına baktı: Sigorta girişi yapılacak").waitFor();
			assertThat(page.content()).doesNotContain(Desk.VALID_NATIONAL_ID);
		}
		assertLiesOpenNowhere(request.code(), this.system.mails().about(request.code()));
	}

	private static void show(Page page, String reason) {
		page.locator("[name=reason]").fill(reason);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Göster")).click();
	}

	private void assertLiesOpenNowhere(String code, List<Mail> mails) throws IOException {
		assertThat(mails).allSatisfy(
				(mail) -> assertThat(mail.raw() + mail.text() + mail.html()).doesNotContain(Desk.VALID_NATIONAL_ID));
		assertThat(String.join("\n", this.system.output())).doesNotContain(Desk.VALID_NATIONAL_ID);
		List<Path> found = filesWith(this.system.data(), Desk.VALID_NATIONAL_ID);
		assertThat(found).as("tables, write-ahead log, broker log, service logs").isEmpty();
		assertThat(filesWith(this.system.data(), code)).as("the same search finds what is kept openly").isNotEmpty();
	}

	private static List<Path> filesWith(Path folder, String text) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).filter((file) -> contains(file, text)).toList();
		}
	}

	private static boolean contains(Path file, String text) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
		}
		catch (IOException ex) {
			// The servers go on working: a file that is gone by now holds nothing.
			return false;
		}
	}

}
