package org.destek.notification.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.destek.links.FileLinks;
import org.destek.links.LinkKeys;
import org.destek.links.LinkPurpose;
import org.destek.links.OneTimeCodes;
import org.destek.links.SignedToken;
import org.destek.links.SignedTokens;
import org.destek.links.StaffLink;
import org.destek.links.StaffLinks;
import org.destek.notification.plan.ForRequester.ExpectedAnswer;
import org.destek.notification.plan.Role;

import static org.assertj.core.api.Assertions.assertThat;

class MailTemplatesTests {

	private static final Pattern TICKET_LINK = Pattern
		.compile("https://destek\\.example\\.org/tickets/([A-Z0-9-]+)/enter/([A-Za-z0-9._-]+)");

	private static final Pattern STAFF_LINK = Pattern
		.compile("https://destek\\.example\\.org/staff/tickets/([A-Z0-9-]+)/enter/([A-Za-z0-9._-]+)(\\?then=\\w+)?");

	private static final Pattern LINK = Pattern.compile("https://destek\\.example\\.org/[^\\s\"<]+");

	private static final Pattern FILE_LINK = Pattern.compile(
			"https://destek\\.example\\.org/api/attachments/([0-9a-f-]+)\\?expires=(\\d+)&key=(\\w+)&signature=([\\w-]+)");

	@TempDir
	Path folder;

	private MailTemplates templates;

	@BeforeEach
	void makeTemplates() {
		this.templates = Letters.templates(this.folder);
	}

	static Stream<Letter> everyLetter() {
		return Stream.of("tr", "en").flatMap(Letters::all);
	}

	static Stream<Letter> everyLetterOfAConversation() {
		return everyLetter().filter((letter) -> letter.kind().inConversation());
	}

	@Test
	void firstMailSaysCodeTopicAndTimeInTurkish() {
		RenderedMail mail = this.templates.render(Letters.received("tr"));
		assertThat(mail.subject()).isEqualTo("[K7M-3XR-9TQ2] Staj Yönetim Sistemi");
		assertThat(mail.text()).contains("Talebiniz alındı", "Merhaba,\n",
				"Talebiniz kaydedildi: 23 Kasım 2026 Pazartesi, 14.05. Yeniden göndermeniz gerekmez.",
				"Talep kodunuz: K7M-3XR-9TQ2", "Staj Yönetim Sistemi ekibi talebinizi okuyup bu adrese yanıt yazacak.");
		assertThat(mail.html()).contains("lang=\"tr\"", ">Talebimi aç</a>", "23 Kasım 2026 Pazartesi, 14.05");
	}

	@Test
	void firstMailSaysTheSameInEnglish() {
		RenderedMail mail = this.templates.render(Letters.received("en"));
		assertThat(mail.subject()).isEqualTo("[K7M-3XR-9TQ2] Internship Management System");
		assertThat(mail.text()).contains("We have your request", "Hello,\n",
				"Your request was saved: Monday 23 November 2026, 14:05. No need to send it again.",
				"Your request code: K7M-3XR-9TQ2",
				"The Internship Management System team will read it and answer to this address.");
		assertThat(mail.html()).contains("lang=\"en\"", ">Open my request</a>");
	}

	@Test
	void staffMailHoldsFactsWordsAndFiles() {
		RenderedMail mail = this.templates.render(Letters.newRequest("tr"));
		assertThat(mail.subject()).isEqualTo("[K7M-3XR-9TQ2] Staj başvurum onaylanmış görünmüyor");
		assertThat(mail.text()).contains("Yeni talep: Staj başvurum onaylanmış görünmüyor", "Talep sahibi: Elif Yıldız",
				"E-posta: elif.yildiz@ogr.example.edu", "Birim: Mühendislik Fakültesi, Bilgisayar Mühendisliği",
				"Dahili: 3142", "Gönderildi: 23 Kasım 2026 Pazartesi, 14.05", "> Staj başvurum BYS’de",
				"> Stajım 1 Aralık’ta başlıyor.", "staj-basvuru-formu.pdf (412 KB)", "onay-ekranı ğüşıöç.png (1,9 MB)",
				"Dosya bağlantılarının son günü: 30 Kasım 2026.",
				"Staj Yönetim Sistemi görevlisi olduğunuz için gönderildi.");
		assertThat(mail.html()).contains("elif.yildiz@ogr.example.edu", "1,9 MB", "“Bölüm onayı bekliyor”")
			.doesNotContain("mailto:");
		assertThat(this.templates.render(Letters.newRequest("en")).text()).contains("(1.9 MB)",
				"Last day of the file links: 30 November 2026.");
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void knowsEveryWordAndLeavesNoneToTheMachine(Letter letter) {
		RenderedMail mail = this.templates.render(letter);
		assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("??", "null", " th:", "[(", "[#", "${");
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void whatCanBeAnsweredBeginsWithTheLineToWriteAbove(Letter letter) {
		RenderedMail mail = this.templates.render(letter);
		String cut = "tr".equals(letter.recipient().language()) ? "Yanıtınızı bu satırın üzerine yazınız."
				: "Write your answer above this line.";
		assertThat(mail.text().startsWith(cut)).isEqualTo(letter.kind().inConversation());
		assertThat(mail.html().contains(cut)).isEqualTo(letter.kind().inConversation());
	}

	@ParameterizedTest
	@MethodSource("everyLetterOfAConversation")
	void aTicketHasOneSubjectForItsRequesterAndOneForTheOffice(Letter letter) {
		String topic = "tr".equals(letter.recipient().language()) ? "Staj Yönetim Sistemi"
				: "Internship Management System";
		assertThat(this.templates.render(letter).subject()).isEqualTo("[K7M-3XR-9TQ2] "
				+ ((letter.recipient().role() == Role.STAFF) ? "Staj başvurum onaylanmış görünmüyor" : topic));
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void bothBodiesHoldTheSameLinks(Letter letter) {
		RenderedMail mail = this.templates.render(letter);
		String html = mail.html().replace("&amp;", "&");
		assertThat(LINK.matcher(html).results().map(MatchResult::group))
			.containsExactlyElementsOf(LINK.matcher(mail.text()).results().map(MatchResult::group).toList());
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void sameLetterMakesTheSameMail(Letter letter) {
		assertThat(this.templates.render(letter)).isEqualTo(this.templates.render(letter));
	}

	@Test
	void ticketLinkOpensOnlyItsTicketForHalfAYear() {
		MatchResult link = TICKET_LINK.matcher(this.templates.render(Letters.received("tr")).text())
			.results()
			.findFirst()
			.orElseThrow();
		SignedToken token = tokens().verify(LinkPurpose.TICKET_ACCESS, link.group(2)).orElseThrow();
		assertThat(link.group(1)).isEqualTo(Letters.CODE);
		assertThat(token.subject()).isEqualTo(Letters.TICKET.toString());
		assertThat(token.text("code")).isEqualTo(Letters.CODE);
		assertThat(token.expiresAt()).isEqualTo(Letters.SUBMITTED.plus(Duration.ofDays(180)));
	}

	@Test
	void firstMailSaysHowSoonSuchRequestsAreAnswered() {
		assertThat(this.templates.render(Letters.received("tr")).text())
			.contains("Bu konudaki taleplerin yarısı 3 saat, 10 talepten 9’u 2 iş günü içinde yanıtlanıyor.");
		assertThat(this.templates.render(Letters.received("en", new ExpectedAnswer(60, 61))).text())
			.contains("Half of such requests are answered within 1 hour, 9 of 10 within 2 hours.");
		assertThat(this.templates.render(Letters.received("en", new ExpectedAnswer(59, 480))).text())
			.contains("within 59 minutes, 9 of 10 within 1 working day.");
		assertThat(this.templates.render(Letters.received("tr", null)).text()).contains("Henüz yeterli veri yok.");
	}

	@Test
	void answerSaysWhoWroteAndWhatItMeansForTheRequest() {
		RenderedMail mail = this.templates.render(Letters.answered("tr", "answered"));
		assertThat(mail.text()).contains("Talebinize yanıt geldi", "Ayşe Karaca (Bilgi İşlem) yazdı:",
				"> Bölüm onayınız sistemde", "SGK-giriş-bildirgesi.pdf (96 KB)", "Dosya da ekleyebilirsiniz.",
				"Sorunum çözüldü:", "?then=close");
		assertThat(this.templates.render(Letters.answered("en", "answered")).text())
			.contains("Ayşe Karaca (IT office) wrote:");
		assertThat(this.templates.render(Letters.answered("tr", "waiting")).text()).contains("Sizden bilgi istendi");
		assertThat(this.templates.render(Letters.answered("tr", "resolved")).text())
			.contains("Talebiniz kapatıldı. Yanıtlarsanız yeniden açılır.")
			.doesNotContain("then=close");
	}

	@Test
	void solvedRequestNamesWhoOfTheOfficeClosedItIfAnybody() {
		assertThat(this.templates.render(Letters.solved("tr", "Ayşe Karaca")).text())
			.contains("Talebiniz kapatıldı. Yanıtlarsanız yeniden açılır.", "Kapatan: Ayşe Karaca");
		RenderedMail own = this.templates.render(Letters.solved("tr", null));
		assertThat(own.text()).contains("Talebiniz kapatıldı. Yanıtlarsanız yeniden açılır.").doesNotContain("Kapatan");
		assertThat(own.html()).doesNotContain("Kapatan");
	}

	@Test
	void staffMailOffersReplyingTakingThePageAndCommands() {
		RenderedMail mail = this.templates.render(Letters.newRequest("tr"));
		assertThat(mail.text()).contains("Yanıtlamak için bu e-postayı yanıtlayınız",
				"Yazdığınız talep sahibine gider; talep üzerinize alınır.", "Üzerime al:", "?then=take",
				"Talep sayfasını aç:", "#al - talebi üzerime al",
				"#kapat - yanıtla ve kapat\nBütün komutlar: #yardım\n");
		assertThat(this.templates.render(Letters.newRequest("en")).html()).contains(">Take</a>", "#assign",
				"All commands: #help");
	}

	@Test
	void releasedRequestIsOfferedAsANewOne() {
		assertThat(this.templates.render(Letters.released("tr")).text()).contains(
				"Talep yeniden boşta: Staj başvurum onaylanmış görünmüyor", "Bırakan: Gül Şahin.",
				"Talep sahibi: Elif Yıldız", "staj-basvuru-formu.pdf", "Üzerime al:", "?then=take",
				"Talep sayfasını aç:");
		assertThat(this.templates.render(Letters.released("en")).html()).contains("Request is free again: Staj",
				"Released by: Gül Şahin.", ">Take</a>");
	}

	@Test
	void whoHadARequestLearnsWhoHasItNow() {
		assertThat(this.templates.render(Letters.passedOn("tr", "Fulya Dağ", null)).text()).contains(
				"İlgilenen değişti: Staj başvurum onaylanmış görünmüyor", "Değiştiren: Gül Şahin.",
				"Konu başlığı: Staj Yönetim Sistemi", "İlgilenen: Fulya Dağ", "Talep sayfasını aç:");
		assertThat(this.templates.render(Letters.passedOn("en", null, "Something else")).text())
			.contains("With somebody else now: Staj", "Changed by: Gül Şahin.", "Topic: Something else",
					"With: Nobody has it")
			.doesNotContain("/staff/tickets/");
	}

	@Test
	void staffLinkOpensItsTicketForItsReaderForTwoWeeks() {
		MatchResult found = STAFF_LINK.matcher(this.templates.render(Letters.replied("tr")).text())
			.results()
			.findFirst()
			.orElseThrow();
		StaffLink link = new StaffLinks(tokens()).verify(found.group(2)).orElseThrow();
		assertThat(link).isEqualTo(new StaffLink(Letters.NOTICE, Letters.TICKET, Letters.STAFF));
		assertThat(tokens().verify(LinkPurpose.STAFF_ACCESS, found.group(2)).orElseThrow().expiresAt())
			.isEqualTo(Letters.SUBMITTED.plus(Duration.ofDays(14)));
	}

	@Test
	void noteSaysThatAReplyGoesToTheRequester() {
		assertThat(this.templates.render(Letters.colleague("tr", null)).text()).contains("İç not: Staj",
				"talep sahibi görmez", "İç not olarak kalması için ilk satıra #not yazınız.");
	}

	@Test
	void heldReplySaysWhyAndLeadsToThePageThatReleasesIt() {
		assertThat(this.templates.render(Letters.held("tr", "unknown-sender")).text()).contains(
				"Bu yanıtı siz mi yazdınız?", "gul.sahin@ev.example.net", "adınıza yanıt verenler arasında olmadığı",
				"> Tamamdır.", "?then=held");
		assertThat(this.templates.render(Letters.held("tr", "raced")).text())
			.contains("Gül Şahin bu arada talebi yanıtladı. Yazdığınız gönderilmedi, duruyor.");
		assertThat(this.templates.render(Letters.held("tr", "stand-in")).text())
			.contains("Daha önce omer.yilmaz@example.org adresine sorulmuştu", "sizin yanıtınız olarak gider")
			.doesNotContain("siz mi yazdınız");
		assertThat(this.templates.render(Letters.toConfirm("tr")).text())
			.contains("baska@posta.example.net", "/tickets/K7M-3XR-9TQ2/enter/", "?then=held")
			.doesNotContain("/staff/");
	}

	@Test
	void commandIsAnsweredInOneLine() {
		assertThat(this.templates.render(Letters.command("tr", "assign", null)).text())
			.contains("Yapıldı: talep atandı. İlgilenen: Fulya Dağ.\n");
		assertThat(this.templates.render(Letters.unknownPerson("tr")).text()).contains(
				"Yapılamadı: “fulia” talebin görevlileri", "- Fulya Dağ (fulya.dag@example.org)",
				"Ayrıca 19 seçenek daha var; tümünü talep sayfasında bulursunuz.");
		assertThat(this.templates.render(Letters.command("tr", "unknown", "#kapta")).text())
			.contains("Yapılamadı: “#kapta” komutlar arasında yok.", "talep sahibine gitmedi", "#bekle", "#take");
		assertThat(this.templates.render(Letters.help("tr", List.of("eposta", "diger"))).text())
			.containsSubsequence("#konu kısa-ad\n", "Talep o konu başlığına", "eposta, diger\n", "#yardım\n")
			.doesNotContain("seçenek daha");
		assertThat(this.templates.render(Letters.refusedFiles("tr")).text()).contains("Yapıldı: yanıtınız gönderildi.",
				"- kurulum.exe: bu türde eklenemiyor");
	}

	@Test
	void codeIsComputedFromItsChallenge() {
		String code = new OneTimeCodes(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")))
			.codeOf(Letters.CHALLENGE);
		RenderedMail mail = this.templates.render(Letters.code("tr", "staff-browser"));
		assertThat(mail.text()).contains("\n" + code + "\n", "Kod bu saate kadar geçerlidir: 14.20.");
		assertThat(mail.html()).contains(">" + code + "<");
		assertThat(mail.subject()).isEqualTo("[K7M-3XR-9TQ2] Doğrulama kodu");
	}

	@Test
	void morningListsWhatWaitsByTopicWithALinkEach() {
		RenderedMail mail = this.templates.render(Letters.digest("tr"));
		assertThat(mail.subject()).isEqualTo("Bekleyen talepler · 24 Kasım 2026 Salı");
		assertThat(mail.text()).contains("Staj Yönetim Sistemi\nAçık: 3 · Kimsede değil: 1 · Geciken: 1",
				"K7M-3XR-9TQ2 · 3 gün · Kimsede değil · Gecikti", "P4W-8HD-2NVA · 5 saat · İlgilenen: Fulya Dağ\n",
				"Ve 1 talep daha.");
		List<StaffLink> staffLinks = STAFF_LINK.matcher(mail.text())
			.results()
			.map((found) -> new StaffLinks(tokens()).verify(found.group(2)).orElseThrow())
			.toList();
		assertThat(staffLinks).hasSize(2).extracting(StaffLink::id).doesNotHaveDuplicates();
		assertThat(staffLinks).extracting(StaffLink::ticketId).first().isEqualTo(Letters.TICKET);
	}

	@Test
	void deputyLearnsWhyTheMailCame() {
		assertThat(this.templates.render(Letters.bounced(Letters.newRequest("tr"))).text())
			.contains("Bu e-posta mehmet.ozturk@example.org adresine ulaşmadı (posta kutusu dolu); yedek görevli");
	}

	@Test
	void strangerIsPointedToTheForm() {
		assertThat(this.templates.render(Letters.pointer("en")).text()).contains("Please use the form",
				"https://destek.example.org/tickets/new\n");
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void noIdentityNumberThatSomebodyTypedIsInAnyMail(Letter letter) {
		assertThat(this.templates.render(letter).text()).doesNotContain("10000000146");
		RenderedMail typed = this.templates.render(Letters.newRequest("tr", "TC 10000000146",
				"Numaram 10000000146, babamın 100 000 001 46.", "Ad 10000000146"));
		assertThat(typed.subject() + typed.text() + typed.html()).contains("•••••••••46")
			.doesNotContain("10000000146", "100 000 001 46");
	}

	@Test
	void linkThatWasAskedForIsGoodForThirtyDaysAndSaysSo() {
		String text = this.templates.render(Letters.accessLink("tr")).text();
		MatchResult link = TICKET_LINK.matcher(text).results().findFirst().orElseThrow();
		assertThat(tokens().verify(LinkPurpose.TICKET_ACCESS, link.group(2)).orElseThrow().expiresAt())
			.isEqualTo(Letters.SUBMITTED.plus(Duration.ofDays(30)));
		assertThat(text).contains("Talep bağlantınız", "İsteğiniz üzerine gönderildi.",
				"Bağlantının son günü: 23 Aralık 2026.");
	}

	@Test
	void listHoldsALinkForEachRequest() {
		String text = this.templates.render(Letters.accessList("tr")).text();
		List<String> subjects = TICKET_LINK.matcher(text)
			.results()
			.map((link) -> tokens().verify(LinkPurpose.TICKET_ACCESS, link.group(2)).orElseThrow().text("code"))
			.toList();
		assertThat(subjects).containsExactly("K7M-3XR-9TQ2", "P4W-8HD-2NVA");
		assertThat(text).contains("K7M-3XR-9TQ2 · Açık", "P4W-8HD-2NVA · Sizden yanıt bekleniyor",
				"Gönderildi: 23 Kasım 2026 Pazartesi, 14.05");
	}

	@Test
	void fileLinksOpenTheirFilesForAWeek() {
		FileLinks links = new FileLinks(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")),
				Clock.fixed(Letters.SUBMITTED, ZoneOffset.UTC));
		List<MatchResult> found = FILE_LINK.matcher(this.templates.render(Letters.newRequest("tr")).text())
			.results()
			.toList();
		assertThat(found).hasSize(2).allSatisfy((link) -> {
			assertThat(links.allows(UUID.fromString(link.group(1)), Long.parseLong(link.group(2)), link.group(3),
					link.group(4)))
				.isTrue();
			assertThat(Long.parseLong(link.group(2)))
				.isEqualTo(Letters.SUBMITTED.plus(Duration.ofDays(7)).getEpochSecond());
		});
	}

	@Test
	void typedMarkupStaysText() {
		RenderedMail mail = this.templates.render(Letters.newRequest("tr", "<script>alert(1)</script>",
				"<img src=x onerror=alert(1)>\n${7*7} [[${code}]] {0} '", "<b>\"Ad\"</b>"));
		assertThat(mail.html()).doesNotContain("<script>", "<img", "<b>\"")
			.contains("&lt;script&gt;", "&lt;img", "${7*7}");
		assertThat(mail.text()).contains("> <img src=x onerror=alert(1)>", "> ${7*7} [[${code}]] {0} '",
				"Yeni talep: <script>alert(1)</script>", "Talep sahibi: <b>\"Ad\"</b>");
	}

	@Test
	void typedLinesCannotPassForOurOwn() {
		RenderedMail mail = this.templates
			.render(Letters.newRequest("tr", "Konu", "bir\r\n\r\n--\nDahili: 9999", "Ad"));
		assertThat(mail.text()).contains("> bir\n> \n> --\n> Dahili: 9999");
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void leavesACopyToLookAt(Letter letter) throws IOException {
		Path looks = Files.createDirectories(Path.of("target", "mails"));
		RenderedMail mail = this.templates.render(letter);
		String name = "%s-%s-%08x".formatted(letter.kind().label(), letter.recipient().language(),
				letter.content().hashCode() + Objects.hashCode(letter.insteadOf()));
		assertThat(Files.writeString(looks.resolve(name + ".html"), mail.html())).isNotEmptyFile();
		assertThat(Files.writeString(looks.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text()))
			.isNotEmptyFile();
	}

	private SignedTokens tokens() {
		return new SignedTokens(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")),
				Clock.fixed(Letters.SUBMITTED, ZoneOffset.UTC));
	}

}
