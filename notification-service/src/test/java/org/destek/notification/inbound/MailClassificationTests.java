package org.destek.notification.inbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.destek.notification.inbound.IncomingTable.SentNotice;

import static org.assertj.core.api.Assertions.assertThat;

/** From the mailbox to what is told of a mail. */
class MailClassificationTests extends IncomingServiceTests {

	private static final String AUTHENTICATION = "Authentication-Results: mx.example.org; dmarc=%s\r\n";

	@Test
	void tellsOfAReplyAsAgreed() {
		SentNotice notice = toStaff();
		this.postman.deliver(notice.replyTo(), Letter
			.from("=?utf-8?q?G=C3=BCl_=C5=9Eahin?= <gul.sahin@example.org>", "Sigorta girişi yapıldı.\r\n#kapat")
			.with("To", notice.replyTo())
			.with("In-Reply-To", notice.messageId())
			.toString());
		awaitCount("state = 'told'", 1);
		JsonNode event = valid("reply-received.v1", this.table.events("reply-received.v1").get(0));
		assertThat(event.get("ticketId").asString()).isEqualTo(notice.ticket().toString());
		assertThat(event.get("role").asString()).isEqualTo("staff");
		assertThat(event.get("recipient").asString()).isEqualTo("staj@example.org");
		assertThat(event.get("sender").get("address").asString()).isEqualTo("gul.sahin@example.org");
		assertThat(event.get("text").asString()).isEqualTo("Sigorta girişi yapıldı.");
		assertThat(event.get("command").get("act").asString()).isEqualTo("close");
		assertThat(event.get("noticeAt").asString()).isEqualTo("2026-11-23T11:05:00Z");
		assertThat(event.get("released").asBoolean()).isFalse();
	}

	@Test
	void aReplyAddressSurvivesServersThatChangeItsCase() {
		SentNotice notice = toStaff();
		this.postman.deliver("destek@example.org",
				Letter.from("gul.sahin@example.org", "Tamam.")
					.with("To", notice.replyTo().toUpperCase(Locale.ROOT))
					.toString());
		awaitCount("state = 'told' and ticket_id = '" + notice.ticket() + "'", 1);
	}

	@Test
	void theMessageIdProvesARequesterWhoseMailLostTheAddress() {
		SentNotice notice = this.table.sent(UUID.randomUUID(), "requester", "elif@example.com");
		this.postman.deliver("destek@example.org",
				Letter.from("gul.sahin@example.org", "Tamam.")
					.with("To", "destek@example.org")
					.with("In-Reply-To", notice.messageId())
					.toString());
		awaitCount("state = 'told' and ticket_id = '" + notice.ticket() + "'", 1);
		assertThat(this.table.events("reply-received.v1")).hasSize(1);
	}

	@Test
	void theMessageIdOfTheOfficeNeedsAServersWordWhereThereAreTokens() {
		SentNotice notice = toStaff();
		Letter letter = Letter.from("gul.sahin@example.org", "Tamam.")
			.with("To", "destek@example.org")
			.with("References", notice.messageId() + " <yanit@example.org>");
		this.postman.deliver("destek@example.org", letter.toString());
		awaitCount("state = 'quarantined' and reason = 'no-token'", 1);
		assertThat(this.table.events("reply-received.v1")).isEmpty();
		this.postman.deliver("destek@example.org",
				AUTHENTICATION.formatted("pass") + letter.with("Message-ID", "<iki@example.org>"));
		awaitCount("state = 'told' and ticket_id = '" + notice.ticket() + "'", 1);
	}

	@Test
	void aForgedSenderIsNotWrittenTo() {
		String mail = Letter.from("elif@example.com", "Merhaba").toString();
		this.postman.deliver("destek@example.org", AUTHENTICATION.formatted("fail") + mail);
		awaitCount("state = 'quarantined' and reason = 'unauthenticated'", 1);
		assertThat(this.table.texts("select id from notice")).isEmpty();
		this.table.change("update incoming_mail set state = 'new', released = true");
		awaitCount("reason = 'pointed'", 1);
	}

	@Test
	void aNoticeThatComesBackWholeIsNotAnAnswer() {
		SentNotice notice = toStaff();
		this.postman.deliver(notice.replyTo(),
				mailTo(notice, "Öğrencinin borcu var.\r\nhttp://localhost:8080/staff/tickets/K7M-3XR-9TQ2/enter/gizli")
					.toString());
		awaitCount("state = 'quarantined' and reason = 'quotes-notice'", 1);
		assertThat(this.table.events("reply-received.v1")).isEmpty();
	}

	@Test
	void aNoticeThatIsForwardedAsAFileIsNotHandedOn() {
		SentNotice notice = toStaff();
		String forwarded = """
				From: destek@example.org
				Subject: [K7M-3XR-9TQ2] Staj
				Content-Type: text/plain; charset=utf-8
				Content-Transfer-Encoding: quoted-printable

				Yan=C4=B1t=C4=B1n=C4=B1z=C4=B1 bu sat=C4=B1r=C4=B1n =C3=BCzerine yaz=C4=B1n=C4=B1z.

				=C3=96=C4=9Frencinin borcu var.
				""";
		this.postman.deliver(notice.replyTo(),
				mailTo(notice, "Ekteki gibi.")
					.withFile("Staj.eml", "message/rfc822", forwarded.getBytes(StandardCharsets.UTF_8))
					.withFile("baska.eml", "message/rfc822",
							"From: a@example.org\r\n\r\nMerhaba".getBytes(StandardCharsets.UTF_8))
					.toString());
		awaitCount("state = 'told'", 1);
		JsonNode event = valid("reply-received.v1", this.table.events("reply-received.v1").get(0));
		assertThat(event.get("refusedFiles").findValuesAsString("name")).containsExactly("Staj.eml");
		assertThat(event.get("attachments").findValuesAsString("name")).containsExactly("baska.eml");
	}

	@Test
	void itsOwnMailsThatComeBackAreNotRead() {
		SentNotice notice = toStaff();
		this.postman.deliver("destek@example.org",
				Letter.from("Destek Sistemi <destek@example.org>", "Talebiniz alındı.").toString());
		this.postman.deliver("destek@example.org",
				Letter.from("x@example.org", "Talebiniz alındı.").with("Message-ID", notice.messageId()).toString());
		awaitCount("state = 'ignored' and reason = 'own'", 2);
	}

	@Test
	void aRepeatIsReadOnceAndAReusedMessageIdIsAnotherMail() {
		SentNotice notice = toStaff();
		String first = mailTo(notice, "Bir.").with("Message-ID", "<ayni@example.com>").toString();
		String other = mailTo(notice, "İki.").with("Message-ID", "<ayni@example.com>").toString();
		this.postman.deliver(notice.replyTo(), first);
		this.postman.deliver(notice.replyTo(), "Received: from elsewhere by mx.example.org\r\n" + first);
		this.postman.deliver(notice.replyTo(), other);
		awaitCount("state = 'told'", 2);
		assertThat(texts()).containsExactly("Bir.", "İki.");
	}

	@Test
	void aMailThatCannotBeReadDoesNotHoldUpTheNext() {
		SentNotice notice = toStaff();
		this.postman.deliver("destek@example.org", "\r\n\r\nneither headers nor sense");
		this.postman.deliver("destek@example.org", Letter.from("a@b.org, c@d.org", "Kim?").toString());
		this.postman.deliver(notice.replyTo(), mailTo(notice, "Buradayım.").toString());
		awaitCount("state = 'told'", 1);
		awaitCount("state = 'quarantined' or state = 'ignored'", 2);
		assertThat(texts()).containsExactly("Buradayım.");
	}

	@Test
	void aTokenThatDoesNotVerifyIsForOperations() {
		this.postman.deliver("destek@example.org",
				Letter.from("x@example.com", "Açıl susam.")
					.with("To", "destek+" + "a".repeat(50) + "@example.org")
					.toString());
		awaitCount("state = 'quarantined' and reason = 'forged-token'", 1);
	}

	@Test
	void whatAnswersNothingIsPointedToTheFormOnceADay() {
		this.postman.deliver("destek@example.org", Letter.from("elif@example.com", "Merhaba").toString());
		this.postman.deliver("destek@example.org", Letter.from("elif@example.com", "Merhaba?").toString());
		this.postman.deliver("destek@example.org", Letter.from("no-reply@example.com", "Bülten").toString());
		awaitCount("reason = 'pointed'", 2);
		awaitCount("reason = 'machine'", 1);
		assertThat(this.table.texts("select recipient from notice")).containsExactly("elif@example.com");
	}

	private List<String> texts() {
		return this.table.events("reply-received.v1")
			.stream()
			.map((event) -> valid("reply-received.v1", event).get("text").asString())
			.toList();
	}

	private static Letter mailTo(SentNotice notice, String text) {
		return Letter.from("gul.sahin@example.org", text).with("To", notice.replyTo());
	}

}
