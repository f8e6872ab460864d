package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;

import org.destek.notification.delivery.DeliveryOutcome.Result;
import org.destek.notification.delivery.Verdict.Status;
import org.destek.notification.plan.TicketReference;
import org.destek.telemetry.TicketInLogs;
import org.destek.telemetry.Traces;

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
		.filter(NoticeSending::mayPass)
		.doBeforeRetry((signal) -> logger.warn("What came of a mail is not yet stored: {}",
				signal.failure().getClass().getSimpleName()));

	private final MailAssembly assembly;

	private final SentWords words;

	private final Conclusions conclusions;

	private final GivingUp givingUp;

	private final RetryPolicy retryPolicy;

	private final DeliveryMeters meters;

	private final Traces traces;

	private final MailServerState server;

	private final Scheduler mailScheduler;

	private final Clock clock;

	NoticeSending(MailAssembly assembly, SentWords words, Conclusions conclusions, GivingUp givingUp,
			RetryPolicy retryPolicy, DeliveryMeters meters, Traces traces, MailServerState server,
			Scheduler mailScheduler, Clock clock) {
		this.assembly = assembly;
		this.words = words;
		this.conclusions = conclusions;
		this.givingUp = givingUp;
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

	private Conclusion concluded(Notice notice, Attempt attempt) {
		DeliveryOutcome outcome = attempt.outcome();
		Verdict verdict = this.retryPolicy.judge(notice, outcome);
		this.meters.count(notice, outcome, verdict.status() == Status.FAILED);
		return new Conclusion(notice, outcome, verdict, mayBeRead(outcome) ? attempt.words() : null);
	}

	/** A reply may quote a mail of which the server did not say that it has it. */
	private static boolean mayBeRead(DeliveryOutcome outcome) {
		return outcome.result() != Result.REFUSED && outcome.result() != Result.UNREACHABLE;
	}

	private Attempt attempt(Notice notice, MailTransport.Batch batch) {
		Span span = this.traces.start("send mail " + notice.kind().label(), Span.Kind.CLIENT, notice.traceparent())
			.tag("role", notice.recipient().role().label());
		TicketReference ticket = notice.ticket();
		if (ticket != null) {
			span.tag(TicketInLogs.KEY, ticket.code());
		}
		return this.traces.within(span,
				() -> TicketInLogs.within((ticket != null) ? ticket.code() : null, () -> attempt(notice, batch, span)));
	}

	private Attempt attempt(Notice notice, MailTransport.Batch batch, Span span) {
		Instant began = this.clock.instant();
		Attempt attempt = judged(handOver(notice, batch), began);
		this.server.remember(attempt.outcome(), began);
		span.tag("outcome", attempt.outcome().result().label());
		report(notice, attempt.outcome());
		return attempt;
	}

	/**
	 * A server that takes other mails meanwhile is not away: it ended this one's
	 * connection.
	 */
	private Attempt judged(Attempt attempt, Instant began) {
		DeliveryOutcome outcome = attempt.outcome();
		return (outcome.result() == Result.UNREACHABLE && this.server.hasTakenSince(began)) ? new Attempt(
				new DeliveryOutcome(Result.DEFERRED, outcome.smtpCode(), outcome.reason()), attempt.words()) : attempt;
	}

	private Attempt handOver(Notice notice, MailTransport.Batch batch) {
		OutgoingMail mail;
		try {
			mail = this.assembly.assemble(notice);
		}
		catch (RuntimeException ex) {
			// A fault of ours: the next version may be able to make this mail. Not the
			// exception's own words: they may quote the notice's.
			logger.error("Notice {} cannot be made into a mail: {} at {}", notice.id(), ex.getClass().getName(),
					ex.getStackTrace()[0]);
			return new Attempt(
					new DeliveryOutcome(Result.DEFERRED, null, "not rendered: " + ex.getClass().getSimpleName()), null);
		}
		// Before the mail leaves: afterwards nothing may come between its end and its
		// row.
		SentWords.Hashed hashed = this.words.of(notice, mail);
		return new Attempt(batch.send(mail), hashed);
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

	private Mono<DeliveryOutcome> conclude(Conclusion conclusion) {
		return write(conclusion).retryWhen(UNTIL_WRITTEN).thenReturn(conclusion.outcome());
	}

	private Mono<Void> write(Conclusion conclusion) {
		return (conclusion.verdict().status() == Status.FAILED)
				? this.givingUp.giveUp(conclusion.notice(), conclusion.outcome(), conclusion.verdict())
				: this.conclusions.add(conclusion);
	}

	/**
	 * What came of trying.
	 *
	 * @param outcome what the server said
	 * @param words what it was given to say; none when the mail could not be made
	 */
	private record Attempt(DeliveryOutcome outcome, SentWords.@Nullable Hashed words) {
	}

	private static boolean mayPass(Throwable failure) {
		return !(failure instanceof NonTransientDataAccessException)
				|| failure instanceof NonTransientDataAccessResourceException;
	}

}
