package org.destek.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.notification.delivery.monitoring.BacklogWatch;
import org.destek.notification.notice.PlannedNotices;
import org.destek.notification.smtp.ScriptedSmtpServer;
import org.destek.notification.smtp.ScriptedSmtpServer.Cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mail server that has the whole mail and is slow to say so, or never does. */
@NotificationServiceTest
@Import(NoticeTable.class)
@TestPropertySource(properties = { "destek.smtp.mail=300ms", "destek.smtp.recipient=300ms", "destek.smtp.data=300ms",
		"destek.smtp.greeting=1s", "destek.smtp.listening=500ms", "destek.delivery.overtake-after=1s" })
class UnansweredMailTests {

	private static final ScriptedSmtpServer SERVER = new ScriptedSmtpServer();

	@Autowired
	private NoticeTable notices;

	@Autowired
	private MailDispatcher dispatcher;

	@Autowired
	private NoticeQueue queue;

	@Autowired
	private BacklogWatch watch;

	@Autowired
	private MeterRegistry meters;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, SERVER.port());
	}

	@AfterAll
	static void close() {
		SERVER.close();
	}

	@BeforeEach
	void beginAnew() {
		this.notices.empty();
		SERVER.mails().clear();
	}

	@AfterEach
	void answerWell() {
		SERVER.answersWell();
		this.dispatcher.start();
	}

	@Test
	void aSlowAnswerMakesOneCopyAndHoldsUpNoOther() {
		CountDownLatch answer = new CountDownLatch(1);
		SERVER.beforeTaking(() -> awaitQuietly(answer));
		this.notices.plan(PlannedNotices.toStaff("yavas@example.org"));
		await().until(() -> this.notices.count("status = 'sending' and unanswered_since is not null") == 1);
		this.notices.plan(PlannedNotices.toStaff("bir@example.org"), PlannedNotices.toStaff("iki@example.org"));
		await().until(() -> this.notices.count("status = 'sent'") == 2);
		answer.countDown();
		await().until(() -> this.notices.count("status = 'sent' and attempts = 1 and unanswered_since is null") == 3);
		assertThat(SERVER.mails()).hasSize(3);
	}

	@Test
	void theOthersOfABatchOvertakeTheOneThatIsNotAnswered() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("bir@example.org"), PlannedNotices.toStaff("iki@example.org"),
				PlannedNotices.toStaff("uc@example.org"));
		CountDownLatch answer = new CountDownLatch(1);
		SERVER.beforeTaking(() -> awaitQuietly(answer));
		this.dispatcher.start();
		await().until(() -> this.notices.count("status = 'sent' and attempts = 1") == 2);
		answer.countDown();
		await().until(() -> this.notices.count("status = 'sent' and attempts = 1") == 3);
		assertThat(SERVER.mails()).hasSize(3);
	}

	@Test
	void whatTheServerMayHaveIsTriedOnceMoreAndLateAndThenLeftAlone() {
		SERVER.cutting(Cut.AFTER_THE_MAIL);
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		await().until(() -> this.notices.count("status = 'waiting' and last_outcome = 'unknown' and unknown_at is not "
				+ "null and next_attempt_at > now() + interval '40 minutes'") == 1);
		assertThat(SERVER.mails()).hasSize(1);
		business().jsonPath("$.components.notices.status")
			.isEqualTo("DEGRADED")
			.jsonPath("$.components.notices.details.unknownOf[0]")
			.isEqualTo("K7M-3XR-9TQ2")
			.jsonPath("$.components.notices.details.waiting")
			.isEqualTo(0);
		this.notices.change("update notice set next_attempt_at = now()");
		await().until(() -> this.notices.count("status = 'unknown'") == 1);
		String id = this.notices.texts("select message_id from notice").get(0);
		assertThat(SERVER.mails()).hasSize(2).allMatch((mail) -> mail.contains("Message-ID: " + id));
		assertThat(this.notices.texts("select distinct outcome from delivery_attempt")).containsExactly("unknown");
		this.watch.count().block();
		assertThat(this.meters.get("destek.notices.unknown").gauge().value()).isOne();
	}

	@Test
	void whatTheServerTakesAtTheSecondTryIsSent() {
		SERVER.cutting(Cut.AFTER_THE_MAIL);
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		await().until(() -> this.notices.count("last_outcome = 'unknown'") == 1);
		SERVER.answersWell();
		this.notices.change("update notice set next_attempt_at = now()");
		await().until(() -> this.notices.count("status = 'sent' and attempts = 2") == 1);
		business().jsonPath("$.components.notices.details.unknown").isEqualTo(0);
	}

	@Test
	void aCutBeforeTheEndIsTriedAgainSoon() {
		SERVER.cutting(Cut.IN_THE_MAIL);
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		await().until(() -> this.notices.count("last_outcome = 'unreachable'") == 1);
		SERVER.answersWell();
		await().until(() -> this.notices.count("status = 'sent' and unknown_at is null") == 1);
		assertThat(SERVER.mails()).hasSize(1);
	}

	@Test
	void aServiceThatStopsInTheWaitWritesDownThatNobodyKnows() {
		CountDownLatch never = new CountDownLatch(1);
		SERVER.beforeTaking(() -> awaitQuietly(never));
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		await().until(() -> this.notices.count("unanswered_since is not null") == 1);
		stopSending();
		assertThat(this.notices.count("status = 'waiting' and last_outcome = 'unknown'")).isOne();
		never.countDown();
	}

	@Test
	void whoTakesOverFromASenderThatDiedInTheWaitDoesNotSendAgain() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		Notice dead = take();
		this.queue.renew(dead, Duration.ZERO, Instant.now()).block();
		assertThat(take()).isNull();
		assertThat(this.notices.count("status = 'waiting' and last_outcome = 'unknown' "
				+ "and next_attempt_at > now() + interval '40 minutes'"))
			.isOne();
		assertThat(this.notices.texts("select reason from delivery_attempt")).containsExactly("sender died");
	}

	private Notice take() {
		return this.queue.take(UUID.randomUUID(), 1, Duration.ofMinutes(1), Duration.ofMinutes(45)).blockFirst();
	}

	private void stopSending() {
		this.dispatcher.stop();
		await().until(() -> !this.dispatcher.isRunning());
	}

	private WebTestClient.BodyContentSpec business() {
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.build()
			.get()
			.uri("/actuator/health/business")
			.exchange()
			.expectBody();
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
