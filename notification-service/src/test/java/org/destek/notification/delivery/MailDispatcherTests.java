package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.PlannedNotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** When notices are sent, by whom, and how often: once. */
class MailDispatcherTests extends RunningDispatcher {

	private static final Duration LATE = Duration.ofMinutes(45);

	@Autowired
	private BatchDelivery delivery;

	@Autowired
	private NoticeQueue queue;

	@Autowired
	private FailedDelivery failedDelivery;

	@Autowired
	private RetentionSweeper sweeper;

	@Test
	void keepsMailsWhileTheServerIsDownAndSendsAllOnceItIsBack() {
		MAIL.stop();
		IntStream.range(0, 40)
			.forEach((each) -> this.notices.plan(PlannedNotices.toStaff("staj" + each + "@example.org")));
		await().until(() -> this.notices.count("last_outcome = 'unreachable' and status = 'waiting'") >= 3);
		this.notices.change("update notice set next_attempt_at = now() + interval '10 minutes' "
				+ "where last_outcome = 'unreachable' and status = 'waiting'");
		MAIL.start();
		await().atMost(Duration.ofSeconds(10)).until(() -> this.notices.count("status = 'sent'") == 40);
		assertThat(MAIL.messages()).hasSize(40);
		assertThat(MAIL.messages().stream().flatMap((mail) -> mail.recipients().stream())).doesNotHaveDuplicates();
	}

	@Test
	void sendersAtOnceSendEachMailOnce() {
		stopSending();
		PlannedNotice[] many = IntStream.range(0, 100)
			.mapToObj((each) -> PlannedNotices.toStaff("staj" + each + "@example.org"))
			.toArray(PlannedNotice[]::new);
		this.notices.plan(many);
		Flux.range(0, 12).flatMap((each) -> this.delivery.run(new DispatchPermit(Clock.systemUTC())), 4).then().block();
		assertThat(this.notices.count("status = 'sent' and attempts = 1")).isEqualTo(100);
		assertThat(MAIL.messages().stream().flatMap((mail) -> mail.recipients().stream())).hasSize(100)
			.doesNotHaveDuplicates();
	}

	@Test
	void takesOverFromASenderThatDidNotComeBackButNotBefore() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		assertThat(this.queue.take(UUID.randomUUID(), 10, Duration.ofMinutes(1), LATE).collectList().block())
			.hasSize(1);
		assertThat(this.queue.take(UUID.randomUUID(), 10, Duration.ofMinutes(1), LATE).collectList().block()).isEmpty();
		this.notices.change("update notice set next_attempt_at = now() - interval '1 second'");
		this.dispatcher.start();
		assertThat(caught(1)).hasSize(1);
		await().until(() -> this.notices.count("status = 'sent' and attempts = 2") == 1);
	}

	@Test
	void aLateSenderDoesNotOverruleTheOneThatTookOver() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		Notice late = this.queue.take(UUID.randomUUID(), 1, Duration.ZERO, LATE).blockFirst();
		Notice current = this.queue.take(UUID.randomUUID(), 1, Duration.ofMinutes(1), LATE).blockFirst();
		this.queue
			.record(late, new DeliveryOutcome(DeliveryOutcome.Result.REFUSED, 550, "550"),
					new RetryDecision(RetryDecision.Status.FAILED, current.notBefore()))
			.block();
		assertThat(this.notices.count("status = 'sending'")).isOne();
		this.queue.release(current.claim(), List.of(current.id())).block();
	}

	@Test
	void aLateSenderTellsNobodyThatItGaveUp() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		Notice late = this.queue.take(UUID.randomUUID(), 1, Duration.ZERO, LATE).blockFirst();
		Notice current = this.queue.take(UUID.randomUUID(), 1, Duration.ofMinutes(1), LATE).blockFirst();
		this.failedDelivery
			.giveUp(late, new DeliveryOutcome(DeliveryOutcome.Result.REFUSED, 550, "550"),
					new RetryDecision(RetryDecision.Status.FAILED, current.notBefore()))
			.block();
		assertThat(this.notices.count("status = 'sending' and bounced_at is null")).isOne();
		this.queue.release(current.claim(), List.of(current.id())).block();
	}

	@Test
	void givesBackWhatItDidNotTryWhenItIsStopped() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj1@example.org"), PlannedNotices.toStaff("staj2@example.org"),
				PlannedNotices.toStaff("staj3@example.org"));
		DispatchPermit stopping = new DispatchPermit(Clock.systemUTC());
		stopping.stop();
		this.delivery.run(stopping).block();
		assertThat(MAIL.messages()).hasSize(1);
		assertThat(this.notices.count("status = 'waiting' and attempts = 0 and next_attempt_at <= now()")).isEqualTo(2);
	}

	@Test
	void oneNoticeThatCannotBeReadHoldsUpNoOther() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj1@example.org"));
		this.notices.change("update notice set content = '{\"topic\": 1, \"submittedAt\": \"never\"}'");
		this.notices.plan(PlannedNotices.toStaff("staj2@example.org"));
		this.dispatcher.start();
		assertThat(caught(1).get(0).recipients()).containsExactly("staj2@example.org");
		assertThat(this.notices.count("status in ('waiting', 'sending') and last_error like 'not rendered%'")).isOne();
		this.notices.empty();
	}

	@Test
	void aFirstMailThatIsHeldBackStaysUntilItsTime() {
		planSixFirstMails();
		assertThat(caught(5)).hasSize(5);
		assertThat(this.notices.count("status = 'waiting' and next_attempt_at > now() + interval '59 minutes'"))
			.isOne();
		this.notices.change("update notice set next_attempt_at = now() where status = 'waiting'");
		assertThat(caught(6)).hasSize(6);
	}

	@Test
	void emptiesTheWordsOfOldMailsAndOfNoOthers() {
		this.notices.plan(PlannedNotices.toStaff("eski@example.org"), PlannedNotices.toStaff("yeni@example.org"));
		await().until(() -> this.notices.count("status = 'sent'") == 2);
		planSixFirstMails();
		await().until(() -> this.notices.count("status = 'sent'") == 7);
		this.notices.change("update notice set created_at = now() - interval '31 days' "
				+ "where recipient = 'eski@example.org' or status = 'waiting'");
		this.sweeper.sweep().block();
		assertThat(this.notices.texts("select recipient from notice where content is null and recipient_name is null"))
			.containsExactly("eski@example.org");
		this.notices.empty();
	}

	private void planSixFirstMails() {
		IntStream.range(0, 6).forEach((each) -> this.notices.plan(PlannedNotices.toRequester("elif@example.org")));
	}

}
