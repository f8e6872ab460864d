package org.destek.notification.inbound;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.launcher.server.MailCatcher;
import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.testing.contract.EventContract;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service with a mailbox on the local mail server, and a quick pace. */
@NotificationServiceTest
@Import(IncomingTable.class)
@TestPropertySource(properties = { "destek.incoming.enabled=true", "destek.incoming.look=200ms",
		"destek.incoming.retry=400ms", "destek.incoming.max-size=2MB", "destek.incoming.mailboxes.main.poll=60s",
		"destek.reading.trusted-servers=mx.example.org" })
abstract class IncomingServiceTests {

	static final MailCatcher MAIL = SharedServers.mail();

	static final ScriptedAttachmentService ATTACHMENTS = new ScriptedAttachmentService();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	final Postman postman = new Postman(MAIL.smtpPort());

	@Autowired
	IncomingTable table;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, MAIL.smtpPort());
		registry.add("destek.incoming.mailboxes.main.port", MAIL::imapPort);
		registry.add("destek.incoming.attachment-url", ATTACHMENTS::url);
	}

	@BeforeEach
	void beginAnew() {
		MAIL.start();
		MAIL.clear();
		ATTACHMENTS.open();
		this.table.empty();
	}

	/**
	 * What lies in the mailbox is read by the next class's service before its first test.
	 */
	@AfterEach
	void leaveNothing() {
		MAIL.start();
		MAIL.clear();
	}

	IncomingTable.SentNotice toStaff() {
		return this.table.sent(UUID.randomUUID(), "staff", "staj@example.org");
	}

	void awaitCount(String condition, int wanted) {
		await().atMost(Duration.ofSeconds(60)).until(() -> this.table.count(condition) == wanted);
	}

	static JsonNode valid(String type, String event) {
		assertThat(EventContract.faults(type, event)).isEmpty();
		return JSON.readTree(event);
	}

}
