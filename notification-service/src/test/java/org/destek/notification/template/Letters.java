package org.destek.notification.template;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;

import org.destek.links.LinkKeys;
import org.destek.notification.plan.ForAnyone;
import org.destek.notification.plan.ForAnyone.AccessList;
import org.destek.notification.plan.ForAnyone.FormPointer;
import org.destek.notification.plan.ForAnyone.MorningDigest;
import org.destek.notification.plan.ForAnyone.OneTimeCode;
import org.destek.notification.plan.ForAnyone.OpenRequest;
import org.destek.notification.plan.ForAnyone.TopicDigest;
import org.destek.notification.plan.ForAnyone.WaitingTicket;
import org.destek.notification.plan.ForRequester;
import org.destek.notification.plan.ForRequester.AccessLink;
import org.destek.notification.plan.ForRequester.ExpectedAnswer;
import org.destek.notification.plan.ForRequester.ReplyToConfirm;
import org.destek.notification.plan.ForRequester.RequestReceived;
import org.destek.notification.plan.ForRequester.RequestSolved;
import org.destek.notification.plan.ForRequester.StaffAnswered;
import org.destek.notification.plan.ForStaff;
import org.destek.notification.plan.ForStaff.AnswerOverdue;
import org.destek.notification.plan.ForStaff.ColleagueWrote;
import org.destek.notification.plan.ForStaff.CommandAnswered;
import org.destek.notification.plan.ForStaff.NewRequest;
import org.destek.notification.plan.ForStaff.ReplyHeld;
import org.destek.notification.plan.ForStaff.RequestAssigned;
import org.destek.notification.plan.ForStaff.RequestMoved;
import org.destek.notification.plan.ForStaff.RequestPassedOn;
import org.destek.notification.plan.ForStaff.RequestReleased;
import org.destek.notification.plan.ForStaff.RequestResolved;
import org.destek.notification.plan.ForStaff.RequesterReplied;
import org.destek.notification.plan.InsteadOf;
import org.destek.notification.plan.NoticeContent;
import org.destek.notification.plan.NoticeContent.AttachedFile;
import org.destek.notification.plan.NoticeContent.RefusedFile;
import org.destek.notification.plan.NoticeContent.Requester;
import org.destek.notification.plan.Recipient;
import org.destek.notification.plan.TicketReference;

/** The letters of the design's pictures, and the templates to render them with. */
final class Letters {

	static final Instant SUBMITTED = Instant.parse("2026-11-23T11:05:00Z");

	static final UUID NOTICE = UUID.fromString("0190f3a2-0000-7000-8000-0000000000ff");

	static final UUID TICKET = UUID.fromString("0190f3a2-0000-7000-8000-000000000001");

	static final UUID CHALLENGE = UUID.fromString("0190f3a2-0000-4000-8000-00000000000c");

	static final String CODE = "K7M-3XR-9TQ2";

	static final String STAFF = "staj@example.org";

	static final String SUBJECT = "Staj başvurum onaylanmış görünmüyor";

	static final String MESSAGE = """
			Staj başvurum BYS’de “Bölüm onayı bekliyor” durumunda kaldı. Danışmanım 18 Kasım’da onayladığını söylüyor; \
			ancak sigorta giriş belgem oluşmadı.

			Stajım 1 Aralık’ta başlıyor. Kontrol edebilir misiniz?""";

	private static final Requester ELIF = new Requester("Elif Yıldız", "elif.yildiz@ogr.example.edu",
			"Mühendislik Fakültesi, Bilgisayar Mühendisliği", "3142");

	private static final TicketReference OTHER = new TicketReference(
			UUID.fromString("0190f3a2-0000-7000-8000-000000000002"), "P4W-8HD-2NVA");

	private Letters() {
	}

	/** One of each kind, and those that read quite differently. */
	static Stream<Letter> all(String language) {
		return Stream.of(received(language), received(language, null), answered(language, "answered"),
				answered(language, "waiting"), answered(language, "resolved"), solved(language, "Ayşe Karaca"),
				solved(language, null), toConfirm(language), accessLink(language), newRequest(language),
				bounced(newRequest(language)), moved(language), assigned(language), released(language),
				passedOn(language, "Fulya Dağ", null), passedOn(language, null, other(language)),
				overdue(language, "reminder", "Fulya Dağ"), overdue(language, "deputy", null), replied(language),
				colleague(language, "waiting"), colleague(language, null), resolved(language, true),
				resolved(language, false), held(language, "unknown-sender"), held(language, "unauthenticated"),
				held(language, "raced"), held(language, "stand-in"), command(language, "assign", null),
				command(language, "unknown", "#kapta"), command(language, "help", null),
				help(language, List.of("eposta", "diger")), refusedFiles(language), accessList(language),
				code(language, "new-address"), code(language, "staff-browser"), digest(language), pointer(language));
	}

	static Letter received(String language) {
		return received(language, new ExpectedAnswer(180, 960));
	}

	static Letter received(String language, ExpectedAnswer expected) {
		return requester(language, new RequestReceived(topic(language), SUBMITTED, expected));
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

	static Letter accessLink(String language) {
		return requester(language, new AccessLink(topic(language)));
	}

	static Letter newRequest(String language) {
		return newRequest(language, SUBJECT, MESSAGE, "Elif Yıldız");
	}

	static Letter newRequest(String language, String subject, String message, String name) {
		Requester requester = new Requester(name, ELIF.email(), ELIF.unit(), ELIF.extension());
		return staff(language, request(language, subject, message, requester));
	}

	static Letter moved(String language) {
		return staff(language, new RequestMoved(request(language), other(language), "Destek Masası"));
	}

	static Letter assigned(String language) {
		return staff(language, new RequestAssigned(request(language), "Gül Şahin"));
	}

	static Letter released(String language) {
		return staff(language, new RequestReleased(request(language), "Gül Şahin"));
	}

	static Letter passedOn(String language, String assignee, String movedTo) {
		return staff(language, new RequestPassedOn(topic(language), SUBJECT, assignee, "Gül Şahin", movedTo));
	}

	static Letter overdue(String language, String level, String assignee) {
		return staff(language, new AnswerOverdue(request(language), level, assignee, 1920));
	}

	static Letter replied(String language) {
		return staff(language, new RequesterReplied(topic(language), SUBJECT, "Teşekkürler, ancak belge görünmüyor.",
				ELIF, true, SUBMITTED, List.of(file("0b", "onay-ekranı ğüşıöç.png", 1_992_294))));
	}

	static Letter colleague(String language, String status) {
		return staff(language, new ColleagueWrote(topic(language), SUBJECT, "Gül Şahin",
				"Bölüm onayı verilmiş ama sigorta sırasına düşmemiş.", status, List.of()));
	}

	static Letter resolved(String language, boolean byRequester) {
		return staff(language,
				new RequestResolved(topic(language), SUBJECT, byRequester ? "Elif Yıldız" : "Gül Şahin", byRequester));
	}

	static Letter held(String language, String reason) {
		return staff(language, new ReplyHeld(topic(language), SUBJECT, "gul.sahin@ev.example.net", "Tamamdır.",
				"stand-in".equals(reason) ? "unknown-sender" : reason, "raced".equals(reason) ? "Gül Şahin" : null,
				"stand-in".equals(reason) ? "omer.yilmaz@example.org" : null));
	}

	static Letter command(String language, String act, String unknown) {
		return staff(language,
				new CommandAnswered(topic(language), SUBJECT, act, (unknown != null) ? "unknown-command" : null,
						(unknown != null) ? unknown : "fulya.dag", "Fulya Dağ", unknown != null, List.of(), 0,
						List.of()));
	}

	static Letter help(String language, List<String> topics) {
		return staff(language, new CommandAnswered(topic(language), SUBJECT, "help", null, null, null, false, topics,
				null, List.of()));
	}

	static Letter unknownPerson(String language) {
		return staff(language, new CommandAnswered(topic(language), SUBJECT, "assign", "unknown-person", "fulia", null,
				false, List.of("Fulya Dağ (fulya.dag@example.org)", "Staj Birimi (staj@example.org)"), 19, List.of()));
	}

	static Letter refusedFiles(String language) {
		return staff(language,
				new CommandAnswered(topic(language), SUBJECT, "answer", null, null, null, false, List.of(), 0,
						List.of(new RefusedFile("kurulum.exe", "kind"), new RefusedFile("video.zip", "too-large"))));
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

	static Letter pointer(String language) {
		return loose(Recipient.stranger("kim@example.net", language), new FormPointer("kim@example.net"));
	}

	static Letter bounced(Letter letter) {
		return new Letter(letter.noticeId(), letter.ticket(), letter.recipient(), letter.content(), letter.since(),
				null, new InsteadOf("mehmet.ozturk@example.org", "mailbox-full"));
	}

	static MailTemplates templates(Path folder) {
		TemplateProperties properties = new TemplateProperties(URI.create("https://destek.example.org/"),
				ZoneId.of("Europe/Istanbul"), "destek@example.org", Duration.ofDays(180), Duration.ofDays(30),
				Duration.ofDays(7), Duration.ofDays(14), Duration.ofHours(8));
		InstitutionProperties institution = new InstitutionProperties("Örnek Üniversitesi Bilgi İşlem Daire Başkanlığı",
				Accent.of("#0B5566"));
		TemplateConfiguration configuration = new TemplateConfiguration();
		MessageSource words = configuration.mailWords();
		return new MailTemplates(configuration.mailTemplateEngine(words), words,
				LinkKeys.loadOrCreate(folder.resolve("links.keys")), properties, institution);
	}

	private static NewRequest request(String language) {
		return request(language, SUBJECT, MESSAGE, ELIF);
	}

	private static NewRequest request(String language, String subject, String message, Requester requester) {
		return new NewRequest(topic(language), subject, message, requester, SUBMITTED, List
			.of(file("0a", "staj-basvuru-formu.pdf", 421_888), file("0b", "onay-ekranı ğüşıöç.png", 1_992_294)));
	}

	private static AttachedFile file(String id, String name, long size) {
		return new AttachedFile(UUID.fromString("0190f3a2-0000-7000-8000-0000000000" + id), name, size);
	}

	private static Letter requester(String language, ForRequester content) {
		return letter(Recipient.requester(ELIF.email(), language), content);
	}

	private static Letter staff(String language, ForStaff content) {
		return letter(Recipient.staff(STAFF, "Mehmet Öztürk", language), content);
	}

	private static Letter letter(Recipient recipient, NoticeContent content) {
		return new Letter(NOTICE, new TicketReference(TICKET, CODE), recipient, content, SUBMITTED, null, null);
	}

	private static Letter loose(Recipient recipient, ForAnyone content) {
		return new Letter(NOTICE, null, recipient, content, SUBMITTED, null, null);
	}

	private static String topic(String language) {
		return "en".equals(language) ? "Internship Management System" : "Staj Yönetim Sistemi";
	}

	private static String other(String language) {
		return "en".equals(language) ? "Something else" : "Diğer";
	}

}
