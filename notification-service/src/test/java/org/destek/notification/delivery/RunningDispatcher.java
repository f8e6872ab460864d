package org.destek.notification.delivery;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.destek.launcher.server.CaughtMail;
import org.destek.launcher.server.MailCatcher;
import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.testing.server.SharedServers;

import static org.awaitility.Awaitility.await;

/** The service with the local mail server to send to. */
@NotificationServiceTest
@Import(NoticeTable.class)
abstract class RunningDispatcher {

	static final MailCatcher MAIL = SharedServers.mail();

	@Autowired
	NoticeTable notices;

	@Autowired
	MailDispatcher dispatcher;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, MAIL.smtpPort());
	}

	@BeforeEach
	void beginAnew() {
		this.notices.empty();
		MAIL.clear();
	}

	@AfterEach
	void endQuietly() {
		MAIL.start();
		this.dispatcher.start();
		await().until(() -> this.notices.count("status in ('waiting', 'sending') and not_before <= now()") == 0);
	}

	void stopSending() {
		this.dispatcher.stop();
		await().until(() -> !this.dispatcher.isRunning());
	}

	List<CaughtMail> caught(int number) {
		await().until(() -> MAIL.messages().size() >= number);
		return MAIL.messages();
	}

}
