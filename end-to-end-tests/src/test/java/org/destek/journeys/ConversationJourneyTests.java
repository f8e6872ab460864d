package org.destek.journeys;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** The answer comes back: staff in their mail program, the student by mail and page. */
class ConversationJourneyTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final Duration SOON = Duration.ofSeconds(20);

	private static Browser browser;

	private final Desk desk = SYSTEM.desk();

	private final MailProgram staff = new MailProgram(SYSTEM, "Gül Şahin", "bys@example.org");

	@BeforeAll
	static void open() {
		browser = new Browser();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@Test
	void aWholeConversationFromTheFormToTheEnd() {
		Request request = send();
		this.staff.reply(request.staffMail(), "Merhaba,\n\nSınırınız yükseltildi; belge ektedir.",
				Map.of("onay-ğüşıöç.pdf", SampleFiles.pdf()));

		Mail answer = request.awaitMailToRequester("yükseltildi");
		assertThat(answer.text()).contains("onay-ğüşıöç.pdf").doesNotContain("şunu yazdı");
		assertThat(request.status()).isEqualTo("answered");
		JsonNode message = request.ticket().get("messages").get(1);
		assertThat(message.get("text").asString()).isEqualTo("Merhaba,\n\nSınırınız yükseltildi; belge ektedir.");
		assertThat(message.get("from").asString()).isEqualTo("staff");
		String file = message.get("attachments").get(0).get("url").asString();
		assertThat(this.desk.get(file).status()).isEqualTo(200);

		Page page = browser.visitor(SYSTEM, 360, false, true);
		page.navigate(request.requesterLink(answer));
		page.locator("textarea[name=text]").fill("Teşekkürler, ancak İmza alanı boş görünüyor.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yanıtı Gönder")).click();
		page.getByText("Yanıtınız gönderildi.").waitFor();
		Browser.picture(page, "follow-replied-360");

		Mail reply = request.awaitMailToStaff("İmza alanı");
		assertThat(request.status()).isEqualTo("open");
		this.staff.reply(reply, "#not\nBelgeyi imza bürosuna sordum, gizli kalsın.");
		this.staff.reply(reply, "#kapat\nİmza tamamlandı, iyi çalışmalar.");

		Mail solved = request.awaitMailToRequester("İmza tamamlandı");
		assertThat(request.status()).isEqualTo("resolved");
		assertThat(request.ticket().toString()).doesNotContain("gizli kalsın", "#kapat", "#not");
		assertThat(SYSTEM.mails().about(request.code())).filteredOn((each) -> each.to().equals(request.email()))
			.noneMatch((each) -> each.raw().contains("gizli"))
			.extracting((each) -> each.header("References").split("\\s+")[0])
			.containsOnly(solved.header("References").split("\\s+")[0]);

		new MailProgram(SYSTEM, "Elif Yıldız", request.email()).reply(solved, "Belge yine boş geldi.");
		request.awaitMailToStaff("yine boş");
		assertThat(request.status()).isEqualTo("open");
	}

	@Test
	void aStrangersReplyIsHeldUntilItsRecipientReleasesIt() {
		Request request = send();
		String text = "Evden yazıyorum: sınırınız yükseltildi.";
		new MailProgram(SYSTEM, "Gül Şahin", "gul@example.com").reply(request.staffMail(), text);

		Mail asked = request.awaitMailToStaff("Evden yazıyorum");
		assertThat(request.ticket().get("messages")).hasSize(1);
		Page page = browser.visitor(SYSTEM, 1280, false, true);
		request.enterAsStaff(page, request.staffLink(asked));
		Browser.picture(page, "staff-held");
		assertThat(page.content()).contains(text, "gul@example.com");
		assertThat(request.ticket().get("messages")).as("a look changes nothing").hasSize(1);

		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yanıt olarak gönder")).click();
		page.getByText("Yanıt gönderildi.").waitFor();
		request.awaitMailToRequester(text);
		assertThat(request.ticket().get("messages")).hasSize(2);
	}

	@Test
	void theOfficeWorksOnTheStaffPageWithoutScripts() {
		Request request = send();
		String link = request.staffLink(request.staffMail());
		Page page = browser.visitor(SYSTEM, 360, false, false);
		request.enterAsStaff(page, link);
		Browser.picture(page, "staff-360");
		assertThat(page.content()).contains("Bu talep kimsede değil");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Üzerime al")).first().click();
		assertThat(page.content()).contains("İlgilenen:");

		page.locator("textarea[name=text]").fill("Sınırınızı yükselttik.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yanıtı Gönder")).first().click();
		request.awaitMailToRequester("Sınırınızı yükselttik.");
		Browser.picture(page, "staff-answered-360");

		Page other = browser.visitor(SYSTEM, 1280, false, false);
		request.enterAsStaff(other, link);
		assertThat(other.content()).as("a colleague at the shared mailbox").contains("Sınırınızı yükselttik.");
		page.reload();
		assertThat(page.content()).as("and nobody was locked out").contains("Sınırınızı yükselttik.");
	}

	@Test
	void theSecondOfTwoWhoAnswerAtOnceIsToldAndNothingIsLost() {
		Request request = send();
		String link = request.staffLink(request.staffMail());
		Page slow = browser.visitor(SYSTEM, 1280, false, true);
		request.enterAsStaff(slow, link);
		slow.locator("textarea[name=text]").fill("Yavaş yazılan yanıt.");
		this.staff.reply(request.staffMail(), "Hızlı yazılan yanıt.");
		request.awaitMailToRequester("Hızlı yazılan");

		slow.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yanıtı Gönder")).first().click();
		slow.getByText("Yazdığınız gönderilmedi").first().waitFor();
		assertThat(slow.locator("textarea[name=text]").inputValue()).isEqualTo("Yavaş yazılan yanıt.");
		assertThat(request.ticket().toString()).doesNotContain("Yavaş");
		Browser.picture(slow, "staff-raced");
	}

	@Test
	void anUnknownCommandAndAnOutOfOfficeReplyNeverReachTheStudent() {
		Request request = send();
		this.staff.reply(request.staffMail(), "#kapta\nBu metin öğrenciye gitmemeli.");
		Mail told = request.awaitMailToStaff("#kapta");
		assertThat(told.text()).contains("#kapat");
		String replyTo = request.staffMail().header("Reply-To").replaceAll(".*<|>.*", "");
		this.staff.sendRaw(replyTo, """
				From: bys@example.org
				To: %s
				Subject: Otomatik yanıt
				Message-ID: <%s@mail.example.org>
				Auto-Submitted: auto-replied
				Content-Type: text/plain; charset=UTF-8

				Ofis dışındayım.
				""".formatted(replyTo, UUID.randomUUID()).replace("\n", "\r\n"));
		this.staff.reply(request.staffMail(), "Gerçek yanıt.");
		request.awaitMailToRequester("Gerçek yanıt.");
		assertThat(request.ticket().toString()).doesNotContain("gitmemeli", "Ofis dışındayım");
	}

	@Test
	void aMailThatAnswersNothingGetsOnePointerToTheForm() {
		String address = "yeni." + UUID.randomUUID() + "@ogr.ornek.edu.tr";
		MailProgram stranger = new MailProgram(SYSTEM, "Yeni Öğrenci", address);
		stranger.write("destek@example.org", "Merhaba", "eduroam bağlanmıyor, ne yapmalıyım?");
		stranger.write("destek@example.org", "Tekrar", "Hâlâ bağlanmıyor.");
		Awaitility.await().atMost(SOON).until(() -> mailsTo(address).size() == 1);
		assertThat(mailsTo(address).get(0).text()).contains(SYSTEM.address() + "/");
		// What comes after both has been read: a second pointer would be here by now.
		Request later = send();
		this.staff.reply(later.staffMail(), "Sonraki yanıt.");
		later.awaitMailToRequester("Sonraki yanıt.");
		assertThat(mailsTo(address)).hasSize(1);
	}

	@Test
	void aFileThatIsTooLargeIsNamedAndTheRestOfItsMailJoins() {
		Request request = send();
		Mail first = request.awaitMailToRequester("Talebiniz alındı");
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("video.pdf", SampleFiles.pdf(11 * 1024 * 1024));
		files.put("ekran.png", SampleFiles.png());
		new MailProgram(SYSTEM, "Elif Yıldız", request.email()).reply(first, "Hata ektedir.", files);
		Awaitility.await().atMost(SOON.multipliedBy(3)).until(() -> request.ticket().get("messages").size() == 2);
		JsonNode message = request.ticket().get("messages").get(1);
		assertThat(message.get("text").asString()).isEqualTo("Hata ektedir.\n\n(Eklenemeyen dosyalar: video.pdf.)");
		assertThat(message.get("attachments")).hasSize(1);
		assertThat(message.get("attachments").get(0).get("name").asString()).isEqualTo("ekran.png");
	}

	private static List<Mail> mailsTo(String address) {
		return SYSTEM.mails().about("").stream().filter((mail) -> mail.to().equals(address)).toList();
	}

	private static Request send() {
		return Request.about(SYSTEM, "bys");
	}

}
