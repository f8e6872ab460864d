package org.destek.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.NonTransientDataAccessException;
import reactor.core.publisher.Mono;

import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;
import org.destek.notification.delivery.transport.MailTransport;
import org.destek.notification.delivery.transport.OutgoingMail;
import org.destek.notification.notice.PlannedNotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A fault of the program in the midst of sending. */
@Import(BrokenSendingTests.Breaking.class)
class BrokenSendingTests extends RunningDispatcher {

	private static final String BROKEN = "kirik@example.org";

	/** The outcome of its mail has a reason that no text of the database holds. */
	private static final String UNSTORABLE = "saklanamaz@example.org";

	@Autowired
	private NoticeQueue queue;

	@Test
	void isOneAttemptOfItsNoticeAndHoldsUpNoOther() {
		this.notices.plan(PlannedNotices.toStaff(BROKEN), PlannedNotices.toStaff("saglam@example.org"));
		assertThat(caught(1).get(0).recipients()).containsExactly("saglam@example.org");
		await().until(
				() -> this.notices.count("last_error like 'not sent: IllegalStateException%' and attempts = 1") == 1);
	}

	@Test
	void aMailOfWhichNotAllCanBeStoredIsSentOnce() {
		this.notices.plan(PlannedNotices.toStaff(UNSTORABLE));
		await().until(() -> this.notices.count("status = 'sent' and attempts = 1 and last_error is null") == 1);
		assertThat(this.notices.texts("select outcome from delivery_attempt")).containsExactly("sent");
		assertThat(MAIL.messages()).hasSize(1);
	}

	@Test
	void anAttemptThatCannotBeStoredLeavesTheOthersOfItsBatchStored() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("bir@example.org"), PlannedNotices.toStaff("iki@example.org"),
				PlannedNotices.toStaff("uc@example.org"));
		List<Notice> taken = this.queue.take(UUID.randomUUID(), 3, Duration.ofMinutes(1), Duration.ofMinutes(45))
			.collectList()
			.block();
		AttemptWriter writer = new AttemptWriter(this.queue);
		List<CompletableFuture<Void>> stored = List.of(writer.add(sent(taken.get(0), null)).toFuture(),
				writer.add(sent(taken.get(1), "\0")).toFuture(), writer.add(sent(taken.get(2), null)).toFuture());
		writer.write().takeUntilOther(Mono.fromFuture(stored.get(2))).blockLast();
		assertThat(stored.get(0)).isCompleted();
		assertThat(stored.get(1)).failsWithin(Duration.ofSeconds(5))
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(NonTransientDataAccessException.class);
		assertThat(this.notices.count("status = 'sent'")).isEqualTo(2);
	}

	private static DeliveryAttempt sent(Notice notice, @Nullable String reason) {
		return new DeliveryAttempt(notice, new DeliveryOutcome(Result.SENT, 250, reason),
				new RetryDecision(RetryDecision.Status.SENT, notice.notBefore()), null);
	}

	@AfterEach
	void forgetWhatWaitsForItsLateTry() {
		this.notices.empty();
	}

	/**
	 * Throws where a mail to one address is sent; without a stack, as compiled code may.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Breaking {

		@Bean
		static BeanPostProcessor breakingTransport() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof MailTransport transport) ? (MailTransport) () -> breaking(transport.begin())
							: bean;
				}

			};
		}

		private static MailTransport.Batch breaking(MailTransport.Batch batch) {
			return new MailTransport.Batch() {

				@Override
				public DeliveryOutcome send(OutgoingMail mail) {
					if (mail.to().contains(BROKEN)) {
						IllegalStateException failure = new IllegalStateException("Broken");
						failure.setStackTrace(new StackTraceElement[0]);
						throw failure;
					}
					DeliveryOutcome outcome = batch.send(mail);
					return mail.to().contains(UNSTORABLE) ? new DeliveryOutcome(outcome.result(), 250, "\0") : outcome;
				}

				@Override
				public @Nullable Instant unansweredSince() {
					return batch.unansweredSince();
				}

				@Override
				public void abandon() {
					batch.abandon();
				}

				@Override
				public void close() {
					batch.close();
				}

			};
		}

	}

}
