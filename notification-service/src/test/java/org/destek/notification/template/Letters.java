package org.destek.notification.template;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.destek.links.LinkKeys;
import org.destek.notification.plan.NoticeContent;
import org.destek.notification.plan.NoticeContent.AccessLink;
import org.destek.notification.plan.NoticeContent.AccessList;
import org.destek.notification.plan.NoticeContent.AttachedFile;
import org.destek.notification.plan.NoticeContent.NewRequest;
import org.destek.notification.plan.NoticeContent.OpenRequest;
import org.destek.notification.plan.NoticeContent.RequestReceived;
import org.destek.notification.plan.NoticeContent.Requester;

/** The letters of the design's pictures, and the templates to render them with. */
final class Letters {

	static final Instant SUBMITTED = Instant.parse("2026-11-23T11:05:00Z");

	static final UUID TICKET = UUID.fromString("0190f3a2-0000-7000-8000-000000000001");

	static final String CODE = "K7M-3XR-9TQ2";

	static final String MESSAGE = """
			Staj başvurum BYS’de “Bölüm onayı bekliyor” durumunda kaldı. Danışmanım 18 Kasım’da onayladığını söylüyor; \
			ancak sigorta giriş belgem oluşmadı.

			Stajım 1 Aralık’ta başlıyor. Kontrol edebilir misiniz?""";

	private Letters() {
	}

	static Letter received(String language) {
		return letter(language, new RequestReceived(topic(language), SUBMITTED));
	}

	static Letter newRequest(String language) {
		return newRequest(language, "Staj başvurum onaylanmış görünmüyor", MESSAGE, "Elif Yıldız");
	}

	static Letter newRequest(String language, String subject, String message, String name) {
		return letter(language,
				new NewRequest(topic(language), subject, message, new Requester(
						name, "elif.yildiz@ogr.example.edu", "Mühendislik Fakültesi, Bilgisayar Mühendisliği", "3142"),
						SUBMITTED,
						List.of(new AttachedFile(UUID.fromString("0190f3a2-0000-7000-8000-00000000000a"),
								"staj-basvuru-formu.pdf", 421_888),
								new AttachedFile(UUID.fromString("0190f3a2-0000-7000-8000-00000000000b"),
										"onay-ekranı ğüşıöç.png", 1_992_294))));
	}

	static Letter accessLink(String language) {
		return letter(language, new AccessLink(topic(language)));
	}

	static Letter accessList(String language) {
		return letter(language,
				new AccessList(List.of(new OpenRequest(TICKET, CODE, topic(language), "open", SUBMITTED),
						new OpenRequest(UUID.fromString("0190f3a2-0000-7000-8000-000000000002"), "P4W-8HD-2NVA",
								"Bilgi Yönetim Sistemi (BYS)", "waiting", SUBMITTED.minus(Duration.ofDays(72))))));
	}

	static Letter letter(String language, NoticeContent content) {
		return new Letter(TICKET, CODE, language, content, SUBMITTED);
	}

	static MailTemplates templates(Path folder) {
		TemplateProperties properties = new TemplateProperties(URI.create("https://destek.example.org/"),
				ZoneId.of("Europe/Istanbul"), "destek@example.org", Duration.ofDays(180), Duration.ofDays(30),
				Duration.ofDays(7));
		NoticeLinks links = new NoticeLinks(LinkKeys.loadOrCreate(folder.resolve("links.keys")), properties);
		InstitutionProperties institution = new InstitutionProperties("Örnek Üniversitesi Bilgi İşlem Daire Başkanlığı",
				Accent.of("#0B5566"));
		return new MailTemplates(new TemplateConfiguration().mailTemplateEngine(), new LetterViews(links, properties),
				properties, institution);
	}

	private static String topic(String language) {
		return "en".equals(language) ? "Internship Management System" : "Staj Yönetim Sistemi";
	}

}
