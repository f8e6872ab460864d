package org.destek.notification.inbound;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.destek.notification.imap.Mailboxes;
import org.destek.notification.reading.ReadingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose senders are believed without a server's word. */
class UncheckedSendersTests extends TwoMailboxes {

	@Autowired
	private Mailboxes mailboxes;

	@Test
	void whatWasHandedToTheCatcherIsBelievedUnlessAServerDoubtsIt() {
		Letter letter = Letter.from("staj@example.org", "Tamam.").with("To", toStaff().replyTo());
		this.postman.deliver("destek@example.org", letter.toString());
		awaitCount("state = 'told'", 1);
		assertThat(authentication(0)).isEqualTo("pass");
		this.postman.deliver("destek@example.org", "Authentication-Results: mx.example.org; dmarc=fail\r\n"
				+ letter.with("Message-ID", "<iki@example.org>"));
		awaitCount("state = 'told'", 2);
		assertThat(authentication(1)).isEqualTo("fail");
	}

	@Test
	void nothingIsLeftToSetWhereAServerChecksOrTheCatcherIsRead() {
		assertThat(this.mailboxes.fromElsewhere()).isEmpty();
		assertThat(new UncheckedSenders(this.mailboxes, new ReadingProperties(List.of())).mailboxes()).isEmpty();
	}

	private String authentication(int reply) {
		JsonNode event = valid("reply-received.v1", this.table.events("reply-received.v1").get(reply));
		return event.get("authentication").asString();
	}

}
