package org.destek.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.PlannedNotices;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.OtherNotice.FormPointer;
import org.destek.notification.smtp.ScriptedSmtpServer;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@NotificationServiceTest
@Import(NoticeTable.class)
class RefusalTests {

	private static final ScriptedSmtpServer SERVER = new ScriptedSmtpServer();

	@Autowired
	private NoticeTable notices;

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
	}

	@Test
	void aRefusedRecipientFailsAtOnceAndTheOthersGetTheirMail() {
		double failedBefore = this.meters.counter("destek.notices.failed").count();
		SERVER.answering("RCPT TO:<yok@example.org>", "550 5.1.1 <yok@example.org> unknown here");
		this.notices.plan(PlannedNotices.toStaff("yok@example.org"), PlannedNotices.toStaff("var@example.org"));
		await().until(() -> this.notices.count("status = 'sent'") == 1 && this.notices.count("status = 'failed'") == 1);
		assertThat(this.notices
			.texts("select recipient || ' ' || attempts || ' ' || last_error from notice " + "where status = 'failed'"))
			.containsExactly("yok@example.org 1 550 5.1.1");
		assertThat(this.notices.texts("select reason from delivery_attempt where smtp_code = 550"))
			.containsExactly("550 5.1.1");
		assertThat(this.meters.counter("destek.notices.failed").count()).isEqualTo(failedBefore + 1);
		business().jsonPath("$.components.notices.details.failed").isEqualTo(1);
	}

	@Test
	void aRefusedRecipientsDeputyIsToldAndTheTicketHearsOfIt() {
		SERVER.answering("RCPT TO:<yok@example.org>", "550 5.1.1 <yok@example.org> unknown here");
		this.notices.plan(
				PlannedNotices.toStaff("yok@example.org").orElse(Recipient.staff("vekil@example.org", "Vekil", "tr")));
		await().until(() -> this.notices.count("status = 'sent' and recipient = 'vekil@example.org'") == 1);
		assertThat(SERVER.mails()).hasSize(1);
		assertThat(this.notices
			.texts("select bounce_reason || ' ' || status from notice where recipient = 'yok@example.org'"))
			.containsExactly("unknown-address failed");
		assertThat(this.notices.texts("select data from outbox where type = 'notice-bounced.v1' order by id desc"))
			.first()
			.asString()
			.contains("yok@example.org", "unknown-address", "new-request");
	}

	@Test
	void aMailThatCannotBeAnsweredLeadsToNoTicket() {
		this.notices.plan(new PlannedNotice(UUID.randomUUID(), null, Recipient.stranger("kim@example.net", "tr"),
				new FormPointer("kim@example.net")));
		await().until(() -> SERVER.mails().size() == 1);
		assertThat(SERVER.mails().get(0)).contains("Reply-To: destek@example.org").doesNotContain("References:");
	}

	@Test
	void aDelayedRecipientIsTriedAgainWithTheSameMessageId() {
		SERVER.answering("DATA", "451 4.7.1 greylisted");
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		await().until(() -> this.notices.count("attempts >= 2 and last_outcome = 'deferred'") == 1);
		SERVER.answersWell();
		await().until(() -> this.notices.count("status = 'sent'") == 1);
		List<String> ids = this.notices.texts("select message_id from notice");
		assertThat(SERVER.mails()).hasSize(1).allMatch((mail) -> mail.contains("Message-ID: " + ids.get(0)));
		assertThat(this.notices.count("attempts >= 2 and last_error is null")).isOne();
		assertThat(this.notices.texts("select distinct reason from delivery_attempt where outcome = 'deferred'"))
			.containsExactly("451 4.7.1");
	}

	@Test
	void aServerThatRefusesUsAsSenderBurnsNoNotice() {
		SERVER.answering("MAIL", "550 5.7.1 who are you");
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"), PlannedNotices.toStaff("bys@example.org"));
		await().until(() -> this.notices.count("last_outcome = 'unreachable'") >= 1);
		business().jsonPath("$.components.mailServer.status")
			.isEqualTo("DEGRADED")
			.jsonPath("$.components.mailServer.details.reason")
			.isEqualTo("sender 550 5.7.1");
		readiness();
		SERVER.answersWell();
		await().until(() -> this.notices.count("status = 'sent'") == 2);
		business().jsonPath("$.components.mailServer.status")
			.isEqualTo("UP")
			.jsonPath("$.components.process.details.startedAt")
			.exists();
	}

	@Test
	void aServerThatIsAwayIsAskedOnceAPauseForAllThatWaits() {
		SERVER.answering("CONNECT", "421 closed");
		SERVER.hangUp();
		int before = SERVER.connections();
		long start = System.nanoTime();
		for (int i = 0; i < 30; i++) {
			this.notices.plan(PlannedNotices.toStaff("staj" + i + "@example.org"));
		}
		await().until(() -> SERVER.connections() - before >= 6);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(5 * 300 - 100));
		assertThat(this.notices.texts("select id from delivery_attempt")).hasSizeBetween(5,
				SERVER.connections() - before);
		SERVER.answersWell();
		await().until(() -> this.notices.count("status = 'sent'") == 30);
		assertThat(SERVER.mails()).hasSize(30);
	}

	@Test
	void aMailThatWasTakenWhileTheDatabaseWentAwayIsNotSentAgain() {
		SERVER.beforeTaking(SharedServers.postgres()::stop);
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		await().atMost(Duration.ofSeconds(30)).until(() -> SERVER.mails().size() == 1);
		SharedServers.postgres().start();
		await().atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.until(() -> this.notices.count("status = 'sent' and attempts = 1") == 1);
		assertThat(SERVER.mails()).hasSize(1);
	}

	@Test
	void metersSayWhatWaitsAndWhatWasSent() {
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		await().until(() -> this.notices.count("status = 'sent'") == 1);
		client().get()
			.uri("/actuator/prometheus")
			.exchange()
			.expectBody(String.class)
			.value((body) -> assertThat(body).contains("destek_notices_waiting", "destek_notices_oldest_seconds",
					"destek_notices_sent_total", "destek_notices_failed_total", "destek_notices_attempts_total{",
					"outcome=\"unreachable\""));
	}

	private WebTestClient.BodyContentSpec business() {
		return client().get().uri("/actuator/health/business").exchange().expectBody();
	}

	private void readiness() {
		client().get().uri("/actuator/health/readiness").exchange().expectStatus().isEqualTo(HttpStatus.OK);
	}

	private WebTestClient client() {
		return WebTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
	}

}
