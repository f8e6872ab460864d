package org.destek.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.MailServerState;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.PlannedNotices;
import org.destek.notification.smtp.ScriptedSmtpServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What leaves at once, and what must not. */
@NotificationServiceTest
@Import(NoticeTable.class)
@TestPropertySource(properties = "destek.delivery.overtake-after=1h")
class SeveralConnectionsTests {

	private static final ScriptedSmtpServer SERVER = new ScriptedSmtpServer();

	@Autowired
	private NoticeTable notices;

	@Autowired
	private MailDispatcher dispatcher;

	@Autowired
	private NoticeQueue queue;

	@Autowired
	private MailServerState server;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, SERVER.port());
	}

	@AfterAll
	static void close() {
		SERVER.close();
	}

	/** One mail before: a server that was away is asked by one mail alone. */
	@BeforeEach
	void sendOne() {
		SERVER.answersWell();
		this.notices.empty();
		this.notices.plan(PlannedNotices.toStaff("ilk@example.org"));
		await().until(() -> this.notices.count("status = 'sent'") == 1);
		this.notices.empty();
		SERVER.mails().clear();
	}

	@AfterEach
	void goOn() {
		this.dispatcher.start();
	}

	@Test
	void oneSlowAnswerHoldsUpNoOtherMail() {
		CountDownLatch answer = new CountDownLatch(1);
		SERVER.beforeTaking(() -> awaitQuietly(answer));
		int before = SERVER.connections();
		this.notices.plan(toMany(20));
		await().until(() -> this.notices.count("status = 'sent'") == 19);
		answer.countDown();
		await().until(() -> this.notices.count("status = 'sent' and attempts = 1") == 20);
		assertThat(SERVER.mails()).hasSize(20);
		assertThat(SERVER.connections() - before).isBetween(1, 4);
	}

	@Test
	void theMailsOfATicketToOnePersonKeepTheirOrderThroughARetry() {
		stopSending();
		UUID ticket = UUID.randomUUID();
		IntStream.range(0, 5).forEach((each) -> this.notices.plan(PlannedNotices.toStaff("staj@example.org", ticket)));
		SERVER.answeringOnce("RCPT TO:<staj@example.org>", "451 4.7.1 later");
		this.dispatcher.start();
		await().until(() -> this.notices.count("status = 'sent'") == 5);
		List<String> ids = this.notices.texts("select message_id from notice order by not_before");
		assertThat(SERVER.mails()).hasSize(5);
		IntStream.range(0, 5)
			.forEach((each) -> assertThat(SERVER.mails().get(each)).contains("Message-ID: " + ids.get(each)));
		assertThat(this.notices.count("attempts = 2")).isOne();
	}

	@Test
	void noOtherSenderGetsWhatAnEarlierMailIsAheadOf() {
		stopSending();
		UUID ticket = UUID.randomUUID();
		this.notices.plan(PlannedNotices.toStaff("staj@example.org", ticket));
		this.notices.plan(PlannedNotices.toStaff("Staj@Example.org", ticket),
				PlannedNotices.toStaff("bys@example.org"));
		List<Notice> first = take();
		assertThat(first).extracting((notice) -> notice.recipient().address())
			.containsExactlyInAnyOrder("staj@example.org", "bys@example.org");
		assertThat(take()).isEmpty();
		assertThat(this.queue.nextDueAt().block()).isAfter(first.get(0).notBefore().plusSeconds(30));
		first.forEach((notice) -> this.queue
			.record(notice, DeliveryOutcome.sent(), new RetryDecision(RetryDecision.Status.SENT, notice.notBefore()))
			.block());
		assertThat(take()).hasSize(1);
		this.notices.empty();
	}

	@Test
	void aServerThatEndsTheConnectionOfOneMailAndTakesOthersIsNotAway() {
		CountDownLatch others = new CountDownLatch(1);
		SERVER.beforeTaking(() -> {
			awaitQuietly(others);
			SERVER.answeringOnce("DATA", "421 4.3.2 closing");
		});
		this.notices.plan(toMany(10));
		await().until(() -> this.notices.count("status = 'sent'") == 9);
		others.countDown();
		await().until(() -> this.notices.count("status = 'sent'") == 10);
		assertThat(this.notices.texts("select outcome || ' ' || reason from delivery_attempt where outcome <> 'sent'"))
			.containsExactly("deferred 421 4.3.2");
		assertThat(this.server.known().away()).isFalse();
	}

	private static PlannedNotice[] toMany(int number) {
		return IntStream.range(0, number)
			.mapToObj((each) -> PlannedNotices.toStaff("staj" + each + "@example.org"))
			.toArray(PlannedNotice[]::new);
	}

	private List<Notice> take() {
		return this.queue.take(UUID.randomUUID(), 10, Duration.ofMinutes(1), Duration.ofMinutes(45))
			.collectList()
			.block();
	}

	private void stopSending() {
		this.dispatcher.stop();
		await().until(() -> !this.dispatcher.isRunning());
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
