package org.destek.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** From a solved mail's question to the head's report, on screen and on paper. */
class ReportJourneyTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final String HEAD = "birim.sorumlusu@example.org";

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final Pattern PAGE_OF_A_PDF = Pattern.compile("/Type\\s*/Page\\b");

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
	void countsWhatARequesterSaysOnceTheButtonIsPressed() {
		Request request = Request.about(SYSTEM, "ag");
		new MailProgram(SYSTEM, "Ağ Ekibi", "ag@example.org").reply(request.staffMail(),
				"#kapat\nVerici değiştirildi.");
		Mail solved = request.awaitMailToRequester("Sorununuz çözüldü mü?");
		String partly = solved.link("/enter/").replaceFirst("\\?then=.*", "") + "?then=solved-partly";
		Page head = browser.visitor(SYSTEM, 1280, false, false);
		signIn(head);
		long before = said(head);

		browser.visitor(SYSTEM, 1280, false, true).navigate(partly);
		Page requester = browser.visitor(SYSTEM, 360, false, false);
		requester.navigate(partly);
		assertThat(requester.locator("input[name=answer]:checked").inputValue()).isEqualTo("partly");
		requester.locator("textarea[name=comment]").fill("Üst katta hâlâ yavaş.");
		Browser.picture(requester, "satisfaction-360");
		assertThat(said(head)).as("opening the link counts nothing").isEqualTo(before);
		requester.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yanıtımı kaydet")).click();
		requester.getByText("Yanıtınız kaydedildi, teşekkür ederiz.").waitFor();
		Browser.picture(requester, "satisfaction-said-360");

		Awaitility.await().atMost(SOON).until(() -> said(head) == before + 1);
		head.navigate("/desk/tickets/" + request.code());
		assertThat(head.content()).contains("sorun çözüldü mü? Kısmen. Yorum: Üst katta hâlâ yavaş.");
	}

	@Test
	void isCleanInNarrowScreensAndPrintsOnTwoPagesAtMost() throws IOException {
		Request.about(SYSTEM, "eposta");
		Page page = browser.visitor(SYSTEM, 360, true, true);
		signIn(page);
		Awaitility.await().atMost(SOON).until(() -> {
			page.navigate(today());
			return page.locator(".charts").count() > 0;
		});
		Path paper = Path.of("target", "screenshots", "report.pdf");
		page.pdf(new Page.PdfOptions().setFormat("A4").setPath(paper));
		String pdf = Files.readString(paper, StandardCharsets.ISO_8859_1);
		assertThat(PAGE_OF_A_PDF.matcher(pdf).results().count()).isBetween(1L, 2L);
		AccessibilityTests.assertCleanAndNarrow(page, today(), "report", "tr", true);
	}

	/** How many said "partly" today, as the report says it. */
	private static long said(Page page) {
		page.navigate(today());
		String sentences = String.join(" ", page.locator(".says li").allInnerTexts());
		return sentences.contains("kısmen") ? Long.parseLong(sentences.replaceFirst("(?s).*?(\\d+) kısmen.*", "$1"))
				: 0;
	}

	private static String today() {
		LocalDate today = LocalDate.now(ZoneId.of("Europe/Istanbul"));
		return "/desk/report?from=%1$s&to=%1$s".formatted(today);
	}

	private static void signIn(Page page) {
		page.navigate("/desk");
		int before = mails().size();
		page.getByLabel("E-posta adresiniz").fill(HEAD);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kodu gönder")).click();
		Mail mail = Awaitility.await()
			.atMost(SOON)
			.until(ReportJourneyTests::mails, (mails) -> mails.size() > before)
			.get(0);
		page.locator("#code").fill(mail.text().replaceFirst("(?s).*?(?m)^(\\d{6})$.*", "$1"));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giriş yap")).click();
		page.waitForURL("**/desk");
	}

	private static List<Mail> mails() {
		return SYSTEM.mails()
			.about("Destek girişi için kodunuz")
			.stream()
			.filter((mail) -> mail.to().equals(HEAD))
			.toList();
	}

}
