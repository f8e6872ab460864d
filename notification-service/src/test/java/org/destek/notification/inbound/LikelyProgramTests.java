package org.destek.notification.inbound;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.destek.notification.inbound.IncomingTable.SentNotice;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails that may be a program's: what is sure, and what is not. */
class LikelyProgramTests extends IncomingServiceTests {

	@ParameterizedTest
	@CsvSource({ "Auto-Submitted,auto-replied", "X-Autoreply,yes" })
	void programsThatSaySoAreNeverAMessageAndNeverAnswered(String header, String value) {
		SentNotice notice = toStaff();
		this.postman.deliver(notice.replyTo(), mailTo(notice, "Ofis dışındayım.").with(header, value).toString());
		awaitCount("state = 'ignored' and reason = 'automatic'", 1);
		assertThat(this.table.events("reply-received.v1")).isEmpty();
		assertThat(this.table.texts("select id from notice where status <> 'sent'")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Precedence,bulk", "Precedence,list", "Precedence,auto_reply", "List-Id,<liste.example.org>",
			"Subject,Automatic reply: Internship", "Subject,Izin bildirimi", "X-Auto-Response-Suppress,All" })
	void aGoodReplyAddressOutweighsWhatMerelyLooksLikeAProgram(String header, String value) {
		SentNotice notice = toStaff();
		this.postman.deliver(notice.replyTo(), mailTo(notice, "Belge tamam.").with(header, value).toString());
		awaitCount("state = 'told' and ticket_id = '" + notice.ticket() + "'", 1);
		assertThat(texts()).containsExactly("Belge tamam.");
	}

	@ParameterizedTest
	@CsvSource({ "Precedence,bulk,bulk", "List-Id,<liste.example.org>,bulk", "Subject,Auto: Staj,looks-automatic",
			"Subject,Otomatik cevap: Re: Staj,looks-automatic", "From,no-reply@example.com,machine" })
	void whatLooksLikeAProgramAndAnswersNothingWaitsForOperations(String header, String value, String reason) {
		this.postman.deliver("destek@example.org",
				Letter.from("elif@example.com", "Duyuru").with(header, value).toString());
		awaitCount("state = 'quarantined' and reason = '" + reason + "'", 1);
		assertThat(this.table.texts("select id from notice")).isEmpty();
		this.table.change("update incoming_mail set state = 'new', released = true");
		awaitCount("reason = 'pointed'", 1);
	}

	@Test
	void aGroupThatTakesTheAuthorsPlaceIsSeenThroughAndNotBelieved() {
		SentNotice notice = toStaff();
		this.postman.deliver(notice.replyTo(),
				mailTo(notice, "Sigorta yapıldı.").with("From", "'Gül Şahin' via Staj <staj@example.org>")
					.with("X-Original-From", "Gül Şahin <gul.sahin@example.org>")
					.with("List-Id", "<staj.example.org>")
					.toString());
		awaitCount("state = 'told'", 1);
		JsonNode event = valid("reply-received.v1", this.table.events("reply-received.v1").get(0));
		assertThat(event.get("sender").get("address").asString()).isEqualTo("gul.sahin@example.org");
		assertThat(event.get("sender").get("name").asString()).isEqualTo("Gül Şahin");
		assertThat(event.get("authentication").asString()).isEqualTo("fail");
	}

	@Test
	void aGroupIsNotPointedToTheForm() {
		this.postman.deliver("destek@example.org",
				Letter.from("Gül via Duyuru <duyuru@example.org>", "Merhaba")
					.with("Reply-To", "gul@example.com")
					.with("X-BeenThere", "duyuru@example.org")
					.toString());
		awaitCount("state = 'quarantined'", 1);
		assertThat(this.table.texts("select id from notice")).isEmpty();
	}

	@Test
	void theOfficesOwnAddressMayAnswerAndIsAskedForAYes() {
		SentNotice notice = toStaff();
		this.postman.deliver(notice.replyTo(),
				Letter.from("Destek <destek@example.org>", "Tamam.").with("To", notice.replyTo()).toString());
		awaitCount("state = 'told' and ticket_id = '" + notice.ticket() + "'", 1);
	}

	@Test
	void aMailInTheQuarantineIsTold() {
		this.postman.deliver("destek@example.org",
				Letter.from("Gül <gul.sahin@example.org>", "Yarın yokum.")
					.with("Subject", "Out of office: Ticket 10000000146")
					.toString());
		awaitCount("state = 'quarantined'", 1);
		assertThat(this.table.events("mail-quarantined.v1")).singleElement()
			.extracting((event) -> valid("mail-quarantined.v1", event).get("reason").asString())
			.isEqualTo("looks-automatic");
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
