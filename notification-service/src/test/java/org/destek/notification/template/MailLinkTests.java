package org.destek.notification.template;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.destek.links.FileLinks;
import org.destek.links.LinkKeys;
import org.destek.links.LinkPurpose;
import org.destek.links.OneTimeCodes;
import org.destek.links.SignedToken;
import org.destek.links.StaffLink;
import org.destek.links.StaffLinks;

import static org.assertj.core.api.Assertions.assertThat;

/** What the links and codes of mails open, and for how long. */
class MailLinkTests extends RenderedLetters {

	private static final Pattern TICKET_LINK = Pattern
		.compile("https://destek\\.example\\.org/tickets/([A-Z0-9-]+)/enter/([A-Za-z0-9._-]+)");

	private static final Pattern FILE_LINK = Pattern.compile(
			"https://destek\\.example\\.org/api/attachments/([0-9a-f-]+)\\?expires=(\\d+)&key=(\\w+)&signature=([\\w-]+)");

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
	void staffLinkOpensItsTicketForItsReaderForTwoWeeks() {
		MatchResult found = STAFF_LINK.matcher(this.templates.render(StaffLetters.replied("tr")).text())
			.results()
			.findFirst()
			.orElseThrow();
		StaffLink link = new StaffLinks(tokens()).verify(found.group(2)).orElseThrow();
		assertThat(link).isEqualTo(new StaffLink(Letters.NOTICE, Letters.TICKET, Letters.STAFF));
		assertThat(tokens().verify(LinkPurpose.STAFF_ACCESS, found.group(2)).orElseThrow().expiresAt())
			.isEqualTo(Letters.SUBMITTED.plus(Duration.ofDays(14)));
	}

	@Test
	void fileLinksOpenTheirFilesForAWeek() {
		FileLinks links = new FileLinks(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")),
				Clock.fixed(Letters.SUBMITTED, ZoneOffset.UTC));
		List<MatchResult> found = FILE_LINK.matcher(this.templates.render(StaffLetters.newRequest("tr")).text())
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
	void codeIsComputedFromItsChallenge() {
		String code = new OneTimeCodes(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")))
			.codeOf(Letters.CHALLENGE);
		RenderedMail mail = this.templates.render(Letters.code("tr", "staff-browser"));
		assertThat(mail.text()).contains("\n" + code + "\n", "Kod bu saate kadar geçerlidir: 14.20.");
		assertThat(mail.html()).contains(">" + code + "<");
		assertThat(mail.subject()).isEqualTo("[K7M-3XR-9TQ2] Doğrulama kodu");
	}

	@Test
	void signInMailHasTheCodeInItsLinkAndNotInItsSubject() {
		String code = new OneTimeCodes(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")))
			.codeOf(Letters.CHALLENGE);
		RenderedMail mail = this.templates.render(Letters.signIn("tr"));
		String path = "/desk/sign-in/%s/%s".formatted(Letters.CHALLENGE, code);
		assertThat(mail.text()).contains("\n" + code + "\n", path);
		assertThat(mail.html()).contains(">" + code + "<", path);
		assertThat(mail.subject()).isEqualTo("Destek girişi için kodunuz");
	}

}
