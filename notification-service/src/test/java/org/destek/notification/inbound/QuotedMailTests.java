package org.destek.notification.inbound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.JsonNode;

import org.destek.launcher.server.CaughtMail;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.RecipientRole;
import org.destek.notification.notice.content.RequesterNotice.StaffAnswered;
import org.destek.notification.notice.content.TicketReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From a mail that was sent to the answer that quotes it. */
class QuotedMailTests extends IncomingServiceTests {

	private static final String ELIF = "elif@example.com";

	private static final String HEAD = "Le mar. 24 nov. 2026 à 14:05, Destek Sistemi <destek@example.org> a écrit :";

	@Autowired
	private NoticePlanning planning;

	@Autowired
	private TransactionalOperator transaction;

	@Test
	void whatWeSentIsTakenOffAndWhatWasWrittenBetweenStays() {
		CaughtMail sent = sent(UUID.randomUUID());
		String quote = sent.text()
			.lines()
			.map((line) -> ("> " + line).strip())
			.collect(Collectors.joining("\r\n"))
			.replace("> Lütfen", "\r\n20 Kasım günü.\r\n\r\n> Lütfen");
		reply(sent, "Merhaba,\r\n\r\n" + HEAD + "\r\n\r\n" + quote + "\r\n\r\nTeşekkürler");
		JsonNode event = reply();
		assertThat(event.get("text").asString()).isEqualTo("Merhaba,\n\n20 Kasım günü.\n\nTeşekkürler");
		assertThat(event.get("folded")).isEmpty();
	}

	@Test
	void theHtmlThatWeSentIsTakenOff() {
		CaughtMail sent = sent(UUID.randomUUID());
		String html = "<div>20 Kasım günü.</div><div class=gmail_quote><div class=gmail_attr>"
				+ HEAD.replace("<", "&lt;") + "<br></div><blockquote class=gmail_quote>" + sent.html()
				+ "</blockquote></div>";
		this.postman.deliver(sent.header("Reply-To"),
				Letter.from(ELIF, html)
					.with("To", sent.header("Reply-To"))
					.toString()
					.replace("text/plain", "text/html"));
		JsonNode event = reply();
		assertThat(event.get("text").asString()).isEqualTo("20 Kasım günü.");
		assertThat(event.get("folded")).isEmpty();
	}

	@Test
	void aMailToTheOtherSideIsKnownToo() {
		UUID ticket = UUID.randomUUID();
		CaughtMail sent = sent(ticket);
		IncomingTable.SentNotice notice = this.table.sent(ticket, "staff", "staj@example.org");
		this.postman.deliver(notice.replyTo(), Letter
			.from("gul.sahin@example.org", "Tamam.\r\n\r\n" + HEAD + "\r\n\r\n" + sent.text().replace("\n", "\r\n"))
			.with("To", notice.replyTo())
			.toString());
		assertThat(reply().get("text").asString()).isEqualTo("Tamam.");
	}

	@Test
	void whatOthersSaidIsFoldedInItsPlace() {
		CaughtMail sent = sent(UUID.randomUUID());
		reply(sent,
				"Tamam.\r\n\r\nOn Tue, Nov 24, 2026 at 2:05 PM Ali <ali@example.com> wrote:\r\n> Ne zaman?\r\n\r\nYarın."
						+ "\r\n-- \r\nElif");
		JsonNode event = reply();
		assertThat(event.get("text").asString()).isEqualTo("Tamam.\n\nYarın.");
		assertThat(event.get("folded").findValuesAsString("after")).containsExactly("1", "3");
		assertThat(event.get("folded").findValuesAsString("text"))
			.containsExactly("On Tue, Nov 24, 2026 at 2:05 PM Ali <ali@example.com> wrote:\n> Ne zaman?", "--\nElif");
	}

	@Test
	void aFoldedLinkOpensNothing() {
		CaughtMail sent = sent(UUID.randomUUID());
		reply(sent, "Tamam.\r\n\r\n" + HEAD
				+ "\r\n> http://localhost:8080/tickets/K7M-3XR-9TQ2/enter/a.gizli-b ile açılıyor");
		JsonNode event = reply();
		assertThat(event.toString()).doesNotContain("gizli");
		assertThat(event.get("folded").get(0).get("text").asString())
			.contains("http://localhost:8080/tickets/K7M-3XR-9TQ2/enter/… ile açılıyor");
	}

	@Test
	void aTextThatIsTooLongBecomesAFile() {
		CaughtMail sent = sent(UUID.randomUUID());
		reply(sent, "Günlük şöyle bir satır yazıyor.\r\n".repeat(1_000));
		JsonNode event = reply();
		assertThat(event.get("text").asString()).startsWith("Günlük şöyle")
			.hasSizeBetween(8_000, 10_000)
			.endsWith("satır yazıyor.\n\nMetnin tamamı ekteki dosyada: mesaj.txt");
		assertThat(event.get("attachments").findValuesAsString("name")).containsExactly("mesaj.txt");
	}

	private CaughtMail sent(UUID ticket) {
		Recipient elif = new Recipient(ELIF, "Elif Örnek", "tr", RecipientRole.REQUESTER);
		PlannedNotice notice = new PlannedNotice(UUID.randomUUID(), new TicketReference(ticket, IncomingTable.CODE),
				elif,
				new StaffAnswered("Staj Yönetim Sistemi", "Ayşe Karaca",
						"Belgenizi hangi tarihte yüklediniz?\nLütfen imzalı belgeyi de ekleyiniz, onay için gerekiyor.",
						"waiting", List.of()));
		this.planning.plan(List.of(notice)).as(this.transaction::transactional).block();
		await().until(() -> !this.table.texts("select id from notice where shingles is not null").isEmpty());
		return MAIL.messages().stream().filter((mail) -> mail.recipients().contains(ELIF)).findFirst().orElseThrow();
	}

	private void reply(CaughtMail sent, String text) {
		this.postman.deliver(sent.header("Reply-To").toLowerCase(Locale.ROOT),
				Letter.from(ELIF, text).with("To", sent.header("Reply-To")).toString());
	}

	private JsonNode reply() {
		awaitCount("state = 'told'", 1);
		return valid("reply-received.v1", this.table.events("reply-received.v1").get(0));
	}

}
