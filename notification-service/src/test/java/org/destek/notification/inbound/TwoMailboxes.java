package org.destek.notification.inbound;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import org.destek.notification.inbound.IncomingTable.SentNotice;

/**
 * The service with a second mailbox beside the first, each for a topic of its own, both
 * at the mail catcher.
 */
@TestPropertySource(properties = { "destek.incoming.mailboxes.main.topic=eposta",
		"destek.incoming.mailboxes.second.host=localhost", "destek.incoming.mailboxes.second.tls=none",
		"destek.incoming.mailboxes.second.username=bys@example.org", "destek.incoming.mailboxes.second.topic=bys" })
abstract class TwoMailboxes extends IncomingServiceTests {

	@DynamicPropertySource
	static void secondMailbox(DynamicPropertyRegistry registry) {
		registry.add("destek.incoming.mailboxes.second.port", MAIL::imapPort);
		registry.add("destek.incoming.catcher", () -> "localhost:" + MAIL.imapPort());
	}

	void deliver(SentNotice notice, Letter letter) {
		this.postman.deliver(notice.replyTo(), letter.toString());
	}

	static Letter reply(SentNotice notice, String text) {
		return Letter.from("gul.sahin@example.org", text).with("To", notice.replyTo());
	}

}
