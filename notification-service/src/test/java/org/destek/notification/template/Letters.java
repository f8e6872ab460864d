package org.destek.notification.template;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.util.unit.DataSize;

import org.destek.foundation.language.LocalText;
import org.destek.foundation.requestform.AttachmentLimit;
import org.destek.links.LinkKeys;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.UndeliveredRecipient;
import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.NoticeContent.AttachedFile;
import org.destek.notification.notice.content.NoticeContent.RefusedFile;
import org.destek.notification.notice.content.NoticeContent.Requester;
import org.destek.notification.notice.content.OtherNotice;
import org.destek.notification.notice.content.OtherNotice.AccessList;
import org.destek.notification.notice.content.OtherNotice.BusiestDay;
import org.destek.notification.notice.content.OtherNotice.DeskLink;
import org.destek.notification.notice.content.OtherNotice.DeskMailAnswered;
import org.destek.notification.notice.content.OtherNotice.FormPointer;
import org.destek.notification.notice.content.OtherNotice.ListedTicket;
import org.destek.notification.notice.content.OtherNotice.MailQuarantined;
import org.destek.notification.notice.content.OtherNotice.MorningDigest;
import org.destek.notification.notice.content.OtherNotice.OneTimeCode;
import org.destek.notification.notice.content.OtherNotice.OpenRequest;
import org.destek.notification.notice.content.OtherNotice.Report;
import org.destek.notification.notice.content.OtherNotice.ReportFigures;
import org.destek.notification.notice.content.OtherNotice.SignInCode;
import org.destek.notification.notice.content.OtherNotice.TopicDigest;
import org.destek.notification.notice.content.OtherNotice.TopicReport;
import org.destek.notification.notice.content.OtherNotice.WaitingTicket;
import org.destek.notification.notice.content.RequesterNotice;
import org.destek.notification.notice.content.RequesterNotice.AccessLink;
import org.destek.notification.notice.content.RequesterNotice.ExpectedAnswer;
import org.destek.notification.notice.content.RequesterNotice.FilesRefused;
import org.destek.notification.notice.content.RequesterNotice.ReplyToConfirm;
import org.destek.notification.notice.content.RequesterNotice.RequestReceived;
import org.destek.notification.notice.content.RequesterNotice.RequestSolved;
import org.destek.notification.notice.content.RequesterNotice.StaffAnswered;
import org.destek.notification.notice.content.TicketReference;

/** The letters of the design's pictures, and the templates to render them with. */
public final class Letters {

	static final Instant SUBMITTED = Instant.parse("2026-11-23T11:05:00Z");

	static final UUID NOTICE = UUID.fromString("0190f3a2-0000-7000-8000-0000000000ff");

	static final UUID TICKET = UUID.fromString("0190f3a2-0000-7000-8000-000000000001");

	static final UUID CHALLENGE = UUID.fromString("0190f3a2-0000-4000-8000-00000000000c");

	static final String CODE = "K7M-3XR-9TQ2";

	static final String STAFF = "staj@example.org";

	static final String SUBJECT = "Staj başvurum onaylanmış görünmüyor";

	static final Requester ELIF = new Requester("Elif Yıldız", "elif.yildiz@ogr.example.edu",
			details("Mühendislik Fakültesi, Bilgisayar Mühendisliği", "3142"));

	private static final TicketReference OTHER = new TicketReference(
			UUID.fromString("0190f3a2-0000-7000-8000-000000000002"), "P4W-8HD-2NVA");

	private Letters() {
	}

	/** In the form's order. */
	private static Map<String, String> details(String unit, String extension) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("unit", unit);
		details.put("extension", extension);
		return details;
	}

	/** One of each kind, and those that read quite differently. */
	public static Stream<Letter> all(String language) {
		Stream<Letter> others = Stream.of(received(language), received(language, null), answered(language, "answered"),
				answered(language, "waiting"), answered(language, "resolved"), solved(language, "Ayşe Karaca"),
				solved(language, null), refusedFiles(language, true), refusedFiles(language, false),
				toConfirm(language), accessLink(language), accessList(language), code(language, "new-address"),
				code(language, "staff-browser"), signIn(language), digest(language), report(language, 48),
				report(language, 4), pointer(language), found(language), refusedCommand(language));
		Stream<Letter> quarantined = Stream
			.of("no-token", "quotes-notice", "unauthenticated", "rewritten", "no-bounce", "looks-automatic", "empty")
			.map((reason) -> quarantined(language, reason));
		return Stream.of(StaffLetters.all(language), others, quarantined).flatMap((each) -> each);
	}

	static Letter received(String language) {
		return received(language, new ExpectedAnswer(180, 960));
	}

	static Letter received(String language, ExpectedAnswer expected) {
		return requester(language, new RequestReceived(topic(language), null, SUBMITTED, expected));
	}

	static Letter receivedBy(String language, String team) {
		return requester(language, new RequestReceived(topic(language), team, SUBMITTED, null));
	}

	static Letter answered(String language, String status) {
		return requester(language, new StaffAnswered(topic(language), "Ayşe Karaca", """
				Merhaba Elif Hanım,

				Bölüm onayınız sistemde görünüyor; sigorta girişiniz sırada takılmış. Yeniden başlattık, bildirgeniz \
				ektedir.""", status, List.of(file("0a", "SGK-giriş-bildirgesi.pdf", 98_304))));
	}

	static Letter solved(String language, String by) {
		return requester(language, new RequestSolved(topic(language), by));
	}

	static Letter toConfirm(String language) {
		return requester(language, new ReplyToConfirm(topic(language), "baska@posta.example.net"));
	}

	static Letter refusedFiles(String language, boolean proven) {
		return requester(language,
				new FilesRefused(topic(language), proven, Stream
					.of(new RefusedFile("kayıt.rar", "kind", null, List.of("PNG", "PDF", "ZIP")),
							new RefusedFile("ekran.png", "too-large", 10_485_760L, null),
							RefusedFile.of("tez.docx", "password"), RefusedFile.of("not.xlsm", "macro"),
							RefusedFile.of("winmail.dat", "winmail"), RefusedFile.of("4.jpg", "too-many"),
							RefusedFile.of("bos.pdf", "empty"))
					.map((file) -> proven ? file : new RefusedFile(null, file.reason(), file.limit(), file.kinds()))
					.toList()));
	}

	static Letter accessLink(String language) {
		return requester(language, new AccessLink(topic(language)));
	}

	static Letter accessList(String language) {
		return loose(Recipient.requester(ELIF.email(), language),
				new AccessList(List.of(new OpenRequest(TICKET, CODE, topic(language), "open", SUBMITTED),
						new OpenRequest(OTHER.id(), OTHER.code(), other(language), "waiting",
								SUBMITTED.minus(Duration.ofDays(72))))));
	}

	static Letter code(String language, String purpose) {
		Recipient recipient = purpose.startsWith("staff") ? Recipient.staff(STAFF, "Staj Birimi", language)
				: Recipient.requester(ELIF.email(), language);
		return letter(recipient, new OneTimeCode(CHALLENGE, purpose, SUBMITTED.plus(Duration.ofMinutes(15))));
	}

	static Letter signIn(String language) {
		return loose(Recipient.staff("gul.sahin@example.org", "Gül Şahin", language),
				new SignInCode(CHALLENGE, SUBMITTED.plus(Duration.ofMinutes(15))));
	}

	static Letter digest(String language) {
		return loose(Recipient.staff(STAFF, "Staj Birimi", language),
				new MorningDigest(LocalDate.of(2026, 11, 24), List.of(
						new TopicDigest(topic(language), 3, 1, 1,
								List.of(new WaitingTicket(new TicketReference(TICKET, CODE), SUBJECT,
										SUBMITTED.minus(Duration.ofDays(3)), null, true),
										new WaitingTicket(OTHER, "Ders kaydında danışman onayı",
												SUBMITTED.minus(Duration.ofHours(5)), "Fulya Dağ", false))),
						new TopicDigest(other(language), 0, 0, 0, List.of()))));
	}

	/** A month of which so many requesters said something. */
	static Letter report(String language, long said) {
		ReportFigures figures = new ReportFigures(214, 2, 13, 6, 200L, 960L, 480L, null, said, 0, 0);
		ReportFigures few = new ReportFigures(4, 0, 0, 0, null, null, null, null, 0, 0, 0);
		return loose(Recipient.staff(STAFF, "Birim Başkanı", language),
				new Report(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), 198, figures,
						List.of(new TopicReport(topic(language), 960L, 93L, figures),
								new TopicReport(other(language), null, null, few)),
						new BusiestDay(LocalDate.of(2026, 11, 12), 31)));
	}

	static Letter pointer(String language) {
		return loose(Recipient.stranger("kim@example.net", language), new FormPointer("kim@example.net"));
	}

	static Letter found(String language) {
		List<ListedTicket> tickets = List.of(
				new ListedTicket(CODE, SUBJECT, "Elif Yıldız", topic(language), "open", null,
						SUBMITTED.minus(Duration.ofDays(3)), true),
				new ListedTicket("P4W-8HN-2RKD", "eduroam’a bağlanamıyorum", "Işıl Çağrı Öğüt", other(language),
						"waiting", "Fulya Dağ", SUBMITTED.minus(Duration.ofHours(5)), false));
		return loose(Recipient.staff("gul.sahin@example.org", "Gül Şahin", language),
				new DeskMailAnswered("<2f6c@example.org>",
						"tr".equals(language)
								? "Bulundu: 2 talep – eduroam ekim" : "Found: 2 requests – eduroam october",
						List.of(), tickets,
						List.of(new DeskLink(
								"tr".equals(language) ? "Sonuçları masada aç" : "Open the results at the desk",
								"/desk?q=eduroam%20ekim"))));
	}

	static Letter refusedCommand(String language) {
		String title = "tr".equals(language) ? "Yapılamadı: #arra diye bir komut yok"
				: "Not done: there is no command #arra";
		return loose(Recipient.staff("gul.sahin@example.org", "Gül Şahin", language), new DeskMailAnswered(null, title,
				List.of("#ara eduroam ekim – kodda, adda arar"), List.of(), List.of()));
	}

	static Letter quarantined(String language, String reason) {
		return loose(Recipient.staff("gul.sahin@example.org", "Gül Şahin", language),
				new MailQuarantined(reason.equals("unauthenticated") ? null : SUBJECT, reason, SUBMITTED));
	}

	static Letter bounced(Letter letter) {
		return new Letter(letter.noticeId(), letter.ticket(), letter.recipient(), letter.content(), letter.since(),
				null, new UndeliveredRecipient("mehmet.ozturk@example.org", "mailbox-full"));
	}

	public static MailTemplates templates(Path folder) {
		TemplateProperties properties = new TemplateProperties(URI.create("https://destek.example.org/"),
				ZoneId.of("Europe/Istanbul"), "destek@example.org", Duration.ofDays(180), Duration.ofDays(30),
				Duration.ofDays(7), Duration.ofDays(14), Duration.ofHours(8));
		InstitutionProperties institution = new InstitutionProperties(
				new LocalText(Map.of("tr", "Örnek Üniversitesi Bilgi İşlem Daire Başkanlığı", "en",
						"Örnek University, Department of Information Technologies")),
				new LocalText(Map.of("tr", "Bilgi İşlem", "en", "IT office")), Accent.of("#0B5566"));
		TemplateConfiguration configuration = new TemplateConfiguration();
		MessageSource words = configuration.mailWords();
		return new MailTemplates(configuration.mailTemplateEngine(words), words,
				LinkKeys.loadOrCreate(folder.resolve("links.keys")), properties, institution,
				new AttachmentLimit(null, DataSize.ofMegabytes(10)));
	}

	static AttachedFile file(String id, String name, long size) {
		return new AttachedFile(UUID.fromString("0190f3a2-0000-7000-8000-0000000000" + id), name, size);
	}

	private static Letter requester(String language, RequesterNotice content) {
		return letter(Recipient.requester(ELIF.email(), language), content);
	}

	static Letter letter(Recipient recipient, NoticeContent content) {
		return new Letter(NOTICE, new TicketReference(TICKET, CODE), recipient, content, SUBMITTED, null, null);
	}

	private static Letter loose(Recipient recipient, OtherNotice content) {
		return new Letter(NOTICE, null, recipient, content, SUBMITTED, null, null);
	}

	static String topic(String language) {
		return "en".equals(language) ? "Internship Management System" : "Staj Yönetim Sistemi";
	}

	static String other(String language) {
		return "en".equals(language) ? "Something else" : "Diğer";
	}

}
