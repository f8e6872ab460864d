package org.destek.notification.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
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
import org.destek.links.SignedToken;
import org.destek.links.SignedTokens;

import static org.assertj.core.api.Assertions.assertThat;

class MailTemplatesTests {

	private static final Pattern TICKET_LINK = Pattern
		.compile("https://destek\\.example\\.org/tickets/([A-Z0-9-]+)/enter/([A-Za-z0-9._-]+)");

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
		return Stream.of("tr", "en")
			.flatMap((language) -> Stream.of(Letters.received(language), Letters.newRequest(language),
					Letters.accessLink(language), Letters.accessList(language)));
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
		assertThat(mail.html()).contains("mailto:elif.yildiz@ogr.example.edu?subject=%5BK7M-3XR-9TQ2%5D%20Staj",
				"1,9 MB", "“Bölüm onayı bekliyor”");
		assertThat(this.templates.render(Letters.newRequest("en")).text()).contains("(1.9 MB)",
				"Last day of the file links: 30 November 2026.");
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void promisesOnlyWhatWorks(Letter letter) {
		RenderedMail mail = this.templates.render(letter);
		assertThat(mail.text() + mail.html()).doesNotContain("Üzerime al", "#al", "#take", "satırın üzerine",
				"above this line", "yanıtlamak için", "just reply", "sayfasını aç", "??");
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void bothBodiesHoldTheSameLinks(Letter letter) {
		RenderedMail mail = this.templates.render(letter);
		String html = mail.html().replace("&amp;", "&");
		assertThat(TICKET_LINK.matcher(html).results().map(MatchResult::group))
			.containsExactlyElementsOf(TICKET_LINK.matcher(mail.text()).results().map(MatchResult::group).toList());
		assertThat(FILE_LINK.matcher(html).results().map(MatchResult::group))
			.containsExactlyElementsOf(FILE_LINK.matcher(mail.text()).results().map(MatchResult::group).toList());
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
		String name = letter.content().getClass().getSimpleName() + "-" + letter.language();
		RenderedMail mail = this.templates.render(letter);
		assertThat(Files.writeString(looks.resolve(name + ".html"), mail.html())).isNotEmptyFile();
		assertThat(Files.writeString(looks.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text()))
			.isNotEmptyFile();
	}

	private SignedTokens tokens() {
		return new SignedTokens(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")),
				Clock.fixed(Letters.SUBMITTED, ZoneOffset.UTC));
	}

}
