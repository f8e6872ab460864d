package org.destek.notification.template;

import java.util.List;
import java.util.stream.Stream;

import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.NoticeContent.RefusedFile;
import org.destek.notification.notice.content.NoticeContent.Requester;
import org.destek.notification.notice.content.StaffMailNotice.CommandAnswered;
import org.destek.notification.notice.content.StaffMailNotice.Entry;
import org.destek.notification.notice.content.StaffMailNotice.LinkRenewed;
import org.destek.notification.notice.content.StaffMailNotice.ReplyHeld;
import org.destek.notification.notice.content.StaffMailNotice.TicketShown;
import org.destek.notification.notice.content.StaffNotice;
import org.destek.notification.notice.content.StaffRequestNotice.AnswerOverdue;
import org.destek.notification.notice.content.StaffRequestNotice.NewRequest;
import org.destek.notification.notice.content.StaffRequestNotice.RequestAssigned;
import org.destek.notification.notice.content.StaffRequestNotice.RequestMoved;
import org.destek.notification.notice.content.StaffRequestNotice.RequestReleased;
import org.destek.notification.notice.content.StaffUpdateNotice.ColleagueWrote;
import org.destek.notification.notice.content.StaffUpdateNotice.RequestPassedOn;
import org.destek.notification.notice.content.StaffUpdateNotice.RequestResolved;
import org.destek.notification.notice.content.StaffUpdateNotice.RequesterReplied;

/** The letters to the office, as in the design's pictures. */
final class StaffLetters {

	private static final String MESSAGE = """
			Staj başvurum BYS’de “Bölüm onayı bekliyor” durumunda kaldı. Danışmanım 18 Kasım’da onayladığını söylüyor; \
			ancak sigorta giriş belgem oluşmadı.

			Stajım 1 Aralık’ta başlıyor. Kontrol edebilir misiniz?""";

	private StaffLetters() {
	}

	/** One of each kind, and those that read quite differently. */
	static Stream<Letter> all(String language) {
		return Stream.of(newRequest(language), Letters.bounced(newRequest(language)), moved(language),
				assigned(language), released(language), passedOn(language, "Fulya Dağ", null),
				passedOn(language, null, Letters.other(language)), overdue(language, "reminder", "Fulya Dağ"),
				overdue(language, "deputy", null), replied(language), colleague(language, "waiting"),
				colleague(language, null), resolved(language, true), resolved(language, false),
				held(language, "unknown-sender"), held(language, "unauthenticated"), held(language, "raced"),
				held(language, "stand-in"), command(language, "assign", null), command(language, "unknown", "#kapta"),
				command(language, "help", null), help(language, List.of("eposta", "diger")), refusedFiles(language),
				link(language), shown(language));
	}

	static Letter newRequest(String language) {
		return newRequest(language, Letters.SUBJECT, MESSAGE, "Elif Yıldız");
	}

	static Letter newRequest(String language, String subject, String message, String name) {
		Requester requester = new Requester(name, Letters.ELIF.email(), Letters.ELIF.details());
		return staff(language, request(language, subject, message, requester));
	}

	static Letter moved(String language) {
		return staff(language, new RequestMoved(request(language), Letters.other(language), "Destek Masası"));
	}

	static Letter assigned(String language) {
		return staff(language, new RequestAssigned(request(language), "Gül Şahin"));
	}

	static Letter released(String language) {
		return staff(language, new RequestReleased(request(language), "Gül Şahin"));
	}

	static Letter passedOn(String language, String assignee, String movedTo) {
		return staff(language,
				new RequestPassedOn(Letters.topic(language), Letters.SUBJECT, assignee, "Gül Şahin", movedTo));
	}

	static Letter overdue(String language, String level, String assignee) {
		return staff(language, new AnswerOverdue(request(language), level, assignee, 1920));
	}

	static Letter replied(String language) {
		return staff(language,
				new RequesterReplied(Letters.topic(language), Letters.SUBJECT, "Teşekkürler, ancak belge görünmüyor.",
						Letters.ELIF, true, Letters.SUBMITTED,
						List.of(Letters.file("0b", "onay-ekranı ğüşıöç.png", 1_992_294)), List.of("kimlik.jpg")));
	}

	static Letter colleague(String language, String status) {
		return staff(language, new ColleagueWrote(Letters.topic(language), Letters.SUBJECT, "Gül Şahin",
				"Bölüm onayı verilmiş ama sigorta sırasına düşmemiş.", status, List.of()));
	}

	static Letter resolved(String language, boolean byRequester) {
		return staff(language, new RequestResolved(Letters.topic(language), Letters.SUBJECT,
				byRequester ? "Elif Yıldız" : "Gül Şahin", byRequester));
	}

	static Letter held(String language, String reason) {
		return staff(language,
				new ReplyHeld(Letters.topic(language), Letters.SUBJECT, "gul.sahin@ev.example.net", "Tamamdır.",
						"stand-in".equals(reason) ? "unknown-sender" : reason,
						"raced".equals(reason) ? "Gül Şahin" : null,
						"stand-in".equals(reason) ? "omer.yilmaz@example.org" : null));
	}

	static Letter command(String language, String act, String unknown) {
		return staff(language,
				new CommandAnswered(Letters.topic(language), Letters.SUBJECT, act,
						(unknown != null) ? "unknown-command" : null, (unknown != null) ? unknown : "fulya.dag",
						"Fulya Dağ", unknown != null, List.of(), 0, List.of()));
	}

	static Letter help(String language, List<String> topics) {
		return staff(language, new CommandAnswered(Letters.topic(language), Letters.SUBJECT, "help", null, null, null,
				false, topics, null, List.of()));
	}

	static Letter shown(String language) {
		return staff(language,
				new TicketShown("<2f6c@example.org>", Letters.topic(language), Letters.SUBJECT, "waiting", null,
						Letters.ELIF, Letters.SUBMITTED,
						List.of(new Entry("requester", "Elif Yıldız", MESSAGE, Letters.SUBMITTED,
								List.of(Letters.file("0b", "onay-ekranı ğüşıöç.png", 1_992_294))),
								new Entry("note", "Gül Şahin", "Bölüme sordum.", Letters.SUBMITTED, List.of()),
								new Entry("staff", "Gül Şahin", "Danışmanınızın onayı bize ulaştı.", Letters.SUBMITTED,
										List.of())),
						true));
	}

	static Letter unknownPerson(String language) {
		return staff(language,
				new CommandAnswered(Letters.topic(language), Letters.SUBJECT, "assign", "unknown-person", "fulia", null,
						false, List.of("Fulya Dağ (fulya.dag@example.org)", "Staj Birimi (staj@example.org)"), 19,
						List.of()));
	}

	static Letter refusedFiles(String language) {
		return staff(language,
				new CommandAnswered(Letters.topic(language), Letters.SUBJECT, "answer", null, null, null, false,
						List.of(), 0,
						List.of(RefusedFile.of("kurulum.exe", "kind"), RefusedFile.of("video.zip", "too-large"))));
	}

	static Letter link(String language) {
		return staff(language, new LinkRenewed(Letters.topic(language), Letters.SUBJECT));
	}

	private static Letter staff(String language, StaffNotice content) {
		return Letters.letter(Recipient.staff(Letters.STAFF, "Mehmet Öztürk", language), content);
	}

	private static NewRequest request(String language) {
		return request(language, Letters.SUBJECT, MESSAGE, Letters.ELIF);
	}

	private static NewRequest request(String language, String subject, String message, Requester requester) {
		return new NewRequest(Letters.topic(language), subject, message, requester, Letters.SUBMITTED,
				List.of(Letters.file("0a", "staj-basvuru-formu.pdf", 421_888),
						Letters.file("0b", "onay-ekranı ğüşıöç.png", 1_992_294)),
				List.of());
	}

}
