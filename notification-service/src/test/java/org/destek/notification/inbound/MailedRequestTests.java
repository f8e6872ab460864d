package org.destek.notification.inbound;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails that answer nothing, where the mailbox takes requests. */
class MailedRequestTests extends TwoMailboxes {

	@Test
	void aMailThatAnswersNothingBecomesARequestWhereTheMailboxTakesSuch() {
		this.postman.deliver("destek@example.org",
				Letter.from("=?utf-8?q?I=C5=9F=C4=B1l?= <isil@ogr.example.org>", "Kotam doldu.")
					.with("Subject", "Kota")
					.toString());
		awaitCount("state = 'told'", 1);
		JsonNode event = valid("request-mailed.v1", this.table.events("request-mailed.v1").get(0));
		assertThat(event.get("topic").asString()).isEqualTo("eposta");
		assertThat(event.get("subject").asString()).isEqualTo("Kota");
		assertThat(this.table.texts("select key = (data::json ->> 'mailId')::uuid from outbox"))
			.containsExactly("true");
	}

	@Test
	void aMailThatBeginsLikeACommandIsToldAsOne() {
		this.postman.deliver("destek@example.org",
				"Authentication-Results: mx.example.org; dmarc=pass header.from=example.org\r\n"
						+ Letter.from("gul.sahin@example.org", "Merhaba").with("Subject", "#ara eduroam ekim"));
		this.postman.deliver("destek@example.org",
				Letter.from("gul.sahin@example.org", "#liste").with("Auto-Submitted", "auto-replied").toString());
		awaitCount("state = 'told'", 1);
		awaitCount("state = 'ignored'", 1);
		JsonNode event = valid("command-mailed.v1", this.table.events("command-mailed.v1").get(0));
		assertThat(event.get("word").asString()).isEqualTo("ara");
		assertThat(event.get("argument").asString()).isEqualTo("eduroam ekim");
		assertThat(event.get("topic").asString()).isEqualTo("eposta");
		assertThat(event.get("authentication").asString()).isEqualTo("pass");
		assertThat(this.table.events("command-mailed.v1")).as("a program's is none").hasSize(1);
		assertThat(this.table.events("request-mailed.v1")).isEmpty();
	}

	@Test
	void noRequestIsMadeForAForgedSenderOrAnAddressThatNobodyCanAnswer() {
		this.postman.deliver("destek@example.org", "Authentication-Results: mx.example.org; dmarc=fail\r\n"
				+ Letter.from("isil@ogr.example.org", "Kotam doldu."));
		this.postman.deliver("destek@example.org", Letter.from("kok@localhost", "Kotam doldu.").toString());
		awaitCount("state = 'quarantined' and reason = 'unauthenticated'", 1);
		awaitCount("state = 'quarantined' and reason = 'no-sender'", 1);
		assertThat(this.table.events("request-mailed.v1")).isEmpty();
	}

	@Test
	void aMailToTwoMailboxesIsOneMail() {
		String mail = Letter.from("isil@ogr.example.org", "Kotam doldu.").toString();
		this.postman.deliver("destek@example.org", mail);
		awaitCount("state = 'told'", 1);
		this.postman.deliver("bys@example.org", mail);
		this.postman.deliver("bys@example.org", Letter.from("elif@ogr.example.org", "Notum yok.").toString());
		awaitCount("state = 'told'", 2);
		assertThat(this.table.count("true")).isEqualTo(2);
		assertThat(this.table.texts("select mailbox from incoming_mail order by arrival")).containsExactly("main",
				"second");
		assertThat(this.table.events("request-mailed.v1"))
			.extracting((event) -> valid("request-mailed.v1", event).get("topic").asString())
			.containsExactly("eposta", "bys");
	}

}
