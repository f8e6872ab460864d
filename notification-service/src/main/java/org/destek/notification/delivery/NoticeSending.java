package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

import org.destek.foundation.telemetry.DiscreetFailure;
import org.destek.foundation.telemetry.TicketInLogs;
import org.destek.foundation.telemetry.Traces;
import org.destek.notification.delivery.RetryDecision.Status;
import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;
import org.destek.notification.delivery.transport.MailServerState;
import org.destek.notification.delivery.transport.MailTransport;
import org.destek.notification.delivery.transport.OutgoingMail;
import org.destek.notification.notice.content.TicketReference;

/** One attempt at one notice: make the mail, hand it over, write down what came of it. */
@Component
class NoticeSending {

	private static final Logger logger = LoggerFactory.getLogger(NoticeSending.class);

	/**
	 * Ten minutes: a database that is away longer may cost a repeated mail, not a lost
	 * one.
	 */
	private static final Retry UNTIL_WRITTEN = Retry.backoff(300, Duration.ofMillis(100))
		.maxBackoff(Duration.ofSeconds(2))
		.filter((failure) -> !AttemptWriter.isRefusedValue(failure))
		.doBeforeRetry((signal) -> logger.warn("What came of a mail is not yet stored: {}",
				signal.failure().getClass().getSimpleName()));

	private final MailAssembly assembly;

	private final SentWords words;

	private final AttemptWriter writer;

	private final FailedDelivery failedDelivery;

	private final RetryPolicy retryPolicy;

	private final DeliveryMeters meters;

	private final Traces traces;

	private final MailServerState server;

	private final Scheduler mailScheduler;

	private final Clock clock;

	NoticeSending(MailAssembly assembly, SentWords words, AttemptWriter writer, FailedDelivery failedDelivery,
			RetryPolicy retryPolicy, DeliveryMeters meters, Traces traces, MailServerState server,
			Scheduler mailScheduler, Clock clock) {
		this.assembly = assembly;
		this.words = words;
		this.writer = writer;
		this.failedDelivery = failedDelivery;
		this.retryPolicy = retryPolicy;
		this.meters = meters;
		this.traces = traces;
		this.server = server;
		this.mailScheduler = mailScheduler;
		this.clock = clock;
	}

	/**
	 * Tries to send a notice.
	 * @param notice a notice under lease
	 * @param batch the connection
	 * @return what came of it, once that is stored
	 */
	Mono<DeliveryOutcome> send(Notice notice, MailTransport.Batch batch) {
		return Mono.fromCallable(() -> concluded(notice, attempt(notice, batch)))
			.subscribeOn(this.mailScheduler)
			.flatMap(this::conclude);
	}

	private DeliveryAttempt concluded(Notice notice, SendResult result) {
		DeliveryOutcome outcome = result.outcome();
		RetryDecision decision = this.retryPolicy.judge(notice, outcome);
		return new DeliveryAttempt(notice, outcome, decision, mayBeRead(outcome) ? result.words() : null);
	}

	/** A reply may quote a mail of which the server did not say that it has it. */
	private static boolean mayBeRead(DeliveryOutcome outcome) {
		return outcome.result() != Result.REFUSED && outcome.result() != Result.UNREACHABLE;
	}

	private SendResult attempt(Notice notice, MailTransport.Batch batch) {
		Span span = this.traces.start("send mail " + notice.kind().label(), Span.Kind.CLIENT, notice.traceparent())
			.tag("role", notice.recipient().role().label());
		TicketReference ticket = notice.ticket();
		if (ticket != null) {
			span.tag(TicketInLogs.KEY, ticket.code());
		}
		return this.traces.within(span,
				() -> TicketInLogs.within((ticket != null) ? ticket.code() : null, () -> attempt(notice, batch, span)));
	}

	private SendResult attempt(Notice notice, MailTransport.Batch batch, Span span) {
		Instant began = this.clock.instant();
		SendResult result = judged(handOver(notice, batch), began);
		this.server.remember(result.outcome(), began);
		span.tag("outcome", result.outcome().result().label());
		report(notice, result.outcome());
		return result;
	}

	/**
	 * A server that takes other mails meanwhile is not away: it ended this one's
	 * connection.
	 */
	private SendResult judged(SendResult result, Instant began) {
		DeliveryOutcome outcome = result.outcome();
		return (outcome.result() == Result.UNREACHABLE && this.server.hasTakenSince(began)) ? new SendResult(
				new DeliveryOutcome(Result.DEFERRED, outcome.smtpCode(), outcome.reason()), result.words()) : result;
	}

	/** Whatever one notice does, the others of its batch go on. */
	private SendResult handOver(Notice notice, MailTransport.Batch batch) {
		OutgoingMail mail;
		SentWords.Hashed hashed;
		try {
			mail = this.assembly.assemble(notice);
			// Before the mail leaves: afterwards nothing may come between its end and its
			// row.
			hashed = this.words.of(notice, mail);
		}
		catch (RuntimeException ex) {
			// A fault of ours: the next version may be able to make this mail.
			logger.error("Notice {} cannot be made into a mail: {}", notice.id(), DiscreetFailure.originOf(ex));
			return new SendResult(
					new DeliveryOutcome(Result.DEFERRED, null, "not rendered: " + ex.getClass().getSimpleName()), null);
		}
		try {
			return new SendResult(batch.send(mail), hashed);
		}
		catch (RuntimeException ex) {
			// A fault of ours, too, and nobody knows how far the mail came.
			logger.error("Notice {} broke while it was sent: {}", notice.id(), DiscreetFailure.originOf(ex));
			return new SendResult(
					new DeliveryOutcome(Result.UNKNOWN, null, "not sent: " + ex.getClass().getSimpleName()), hashed);
		}
	}

	private void report(Notice notice, DeliveryOutcome outcome) {
		if (outcome.result() == Result.SENT) {
			logger.info("Sent {} of {} to {} (notice {})", notice.kind().label(), notice.code(),
					notice.recipient().role().label(), notice.id());
			return;
		}
		if (outcome.result() == Result.UNKNOWN) {
			logger.warn("The mail server did not say whether it has {} of {} to {} (notice {}, attempt {})",
					notice.kind().label(), notice.code(), notice.recipient().role().label(), notice.id(),
					notice.attempts());
			return;
		}
		logger.warn("Not sent: {} of {} to {} (notice {}, attempt {}): {}, {}", notice.kind().label(), notice.code(),
				notice.recipient().role().label(), notice.id(), notice.attempts(), outcome.result().label(),
				outcome.reason());
	}

	private Mono<DeliveryOutcome> conclude(DeliveryAttempt attempt) {
		return writeInTheEnd(attempt)
			.onErrorResume(AttemptWriter::isRefusedValue, (refused) -> writeWithoutDetails(attempt, refused))
			.doOnSuccess((stored) -> this.meters.count(attempt.notice(), attempt.outcome(),
					attempt.decision().status() == Status.FAILED))
			.thenReturn(attempt.outcome());
	}

	private Mono<Void> writeInTheEnd(DeliveryAttempt attempt) {
		return write(attempt).retryWhen(UNTIL_WRITTEN);
	}

	/** An attempt that is not stored at all would be made once more. */
	private Mono<Void> writeWithoutDetails(DeliveryAttempt attempt, Throwable refused) {
		logger.error("What came of notice {} is stored without details: {}", attempt.notice().id(),
				refused.getClass().getName());
		return writeInTheEnd(attempt.withoutDetails());
	}

	private Mono<Void> write(DeliveryAttempt attempt) {
		return (attempt.decision().status() == Status.FAILED)
				? this.failedDelivery.giveUp(attempt.notice(), attempt.outcome(), attempt.decision())
				: this.writer.add(attempt);
	}

	/**
	 * What came of trying.
	 *
	 * @param outcome what the server said
	 * @param words what it was given to say; none when the mail could not be made
	 */
	private record SendResult(DeliveryOutcome outcome, SentWords.@Nullable Hashed words) {
	}

}
