package org.destek.notification.replytext;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Replies as plain text, to a ticket for which one notice was sent. */
final class Replies {

	static final ToLongFunction<byte[]> HASH = (text) -> Arrays.hashCode(text) * 0x9E3779B97F4A7C15L;

	static final SentMails.Sender SENDER = new SentMails.Sender("destek@example.org", "Destek Sistemi");

	static final String NOTICE = """
			Yanıtınızı bu satırın üzerine yazınız.

			Destek Sistemi · Örnek Üniversitesi

			Talebiniz yanıtlandı

			Ayşe Karaca yazdı:

			Belgenizi hangi tarihte yüklediniz?
			Onay için danışmanınızın imzası da gerekiyor, lütfen imzalı belgeyi ekleyiniz.

			Talebimi aç:
			http://localhost:8080/tickets/K7M-3XR-9TQ2/enter/abc.def

			--
			Talep kodunuz K7M-3XR-9TQ2. Bağlantılar size özeldir; iletmeyiniz.
			""";

	private static final SentMails SENT = new SentMails(
			List.of(new SentMails.Proof(
					Shingles.in(Shingles.bytesOf(List.of(NOTICE), HASH)).boxed().collect(Collectors.toSet()), HASH)),
			SENDER);

	private Replies() {
	}

	static WrittenText read(String mail) {
		return read(mail, SENT);
	}

	/** With nothing known of what was sent. */
	static WrittenText readUnproven(String mail) {
		return read(mail, new SentMails(List.of(), SENDER));
	}

	static String marked(String text) {
		return text.lines().map((line) -> ("> " + line).strip()).collect(Collectors.joining("\n"));
	}

	private static WrittenText read(String mail, SentMails sent) {
		List<MailLine> lines = mail.lines()
			.map((line) -> line.startsWith(">") ? new MailLine(line.replaceFirst("^>+ ?", ""), MailLine.Mark.QUOTED)
					: new MailLine(line, MailLine.Mark.OWN))
			.toList();
		return ReplyText.of(lines, new ReplyText.Surroundings("Ynt: Staj", "Elif Örnek", false, sent));
	}

}
