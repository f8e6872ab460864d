package org.destek.notification.inbound;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.telemetry.Traces;
import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.notification.inbound.classify.ClassifiedMail;
import org.destek.notification.inbound.classify.MailClassification.Complained;
import org.destek.notification.inbound.classify.MailClassification.Ignored;
import org.destek.notification.inbound.classify.MailClassification.Quarantined;
import org.destek.notification.inbound.classify.MailClassification.Stray;
import org.destek.notification.inbound.classify.MailClassification.Undelivered;
import org.destek.notification.inbound.classify.SenderAddress;
import org.destek.notification.inbound.store.IncomingMails;
import org.destek.notification.inbound.store.MailDecision;
import org.destek.notification.inbound.store.MailOutcome;
import org.destek.notification.inbound.throttle.MailThrottle;
import org.destek.notification.inbound.throttle.ThrottleSchedule;
import org.destek.notification.mime.header.MailSender;
import org.destek.notification.notice.Complaints;
import org.destek.notification.notice.FormPointers;
import org.destek.notification.notice.undelivered.BouncedNotices;
import org.destek.notification.reading.ReceivedMail;

/**
 * Gives mails their effects: events, decisions and the throttle's times in one
 * transaction, so that a mail that is handled again has its effect once. Many mails cost
 * hardly more round trips than one. Either all of them have their effect, or none.
 */
@Component
class MailBatchHandler {

	private static final Logger logger = LoggerFactory.getLogger(MailBatchHandler.class);

	private final IncomingMails mails;

	private final MailThrottle throttle;

	private final Outbox outbox;

	private final BouncedNotices bouncedNotices;

	private final Complaints complaints;

	private final FormPointers formPointers;

	private final TransactionalOperator transaction;

	private final Traces traces;

	private final Duration pause;

	MailBatchHandler(IncomingMails mails, MailThrottle throttle, Outbox outbox, BouncedNotices bouncedNotices,
			Complaints complaints, FormPointers formPointers, TransactionalOperator transaction, Traces traces,
			InboundProperties properties) {
		this.mails = mails;
		this.throttle = throttle;
		this.outbox = outbox;
		this.bouncedNotices = bouncedNotices;
		this.complaints = complaints;
		this.formPointers = formPointers;
		this.transaction = transaction;
		this.traces = traces;
		this.pause = properties.retry();
	}

	/**
	 * Handles mails.
	 * @param ready the mails, in the order of their effects
	 * @return what became of each, in the same order; an error when nothing did
	 */
	Mono<List<MailOutcome>> handle(List<ReadyMail> ready) {
		return Mono.deferContextual((context) -> Mono.using(
				() -> ready.stream().map((mail) -> MailTrace.of(mail.open(), this.traces, context)).toList(),
				(own) -> handleTraced(own, ready), (own) -> own.forEach(MailTrace::end)));
	}

	private Mono<List<MailOutcome>> handleTraced(List<MailTrace> own, List<ReadyMail> ready) {
		return this.throttle.of(ready.stream().map(ReadyMail::open).toList())
			.flatMap((schedule) -> handle(own, ready, schedule))
			.as(this.transaction::transactional)
			.doOnNext((outcomes) -> report(own, ready, outcomes));
	}

	private static void report(List<MailTrace> own, List<ReadyMail> ready, List<MailOutcome> outcomes) {
		for (int each = 0; each < ready.size(); each++) {
			ClassifiedMail open = ready.get(each).open();
			MailOutcome outcome = outcomes.get(each);
			own.get(each).along(open, () -> report(open, outcome));
		}
	}

	private static void report(ClassifiedMail open, MailOutcome outcome) {
		logger.info("Mail {} of {}: {} {}", open.mail().id(), open.mail().mailbox(), outcome.state().label(),
				(outcome.reason() != null) ? outcome.reason() : open.classification().getClass().getSimpleName());
	}

	private Mono<List<MailOutcome>> handle(List<MailTrace> own, List<ReadyMail> ready, ThrottleSchedule schedule) {
		return Flux.fromIterable(ready)
			.concatMap((mail) -> effect(mail.open(), schedule))
			.collectList()
			.delayUntil((outcomes) -> publish(events(own, ready, outcomes)))
			.delayUntil((outcomes) -> decide(decisions(ready, outcomes, schedule)))
			.delayUntil((outcomes) -> keepTimes(ready, schedule))
			.delayUntil((outcomes) -> putOff(ready, schedule));
	}

	private Mono<MailOutcome> effect(ClassifiedMail open, ThrottleSchedule schedule) {
		if (schedule.isBehind(open)) {
			return Mono.just(MailOutcome.waiting("order"));
		}
		if (schedule.isLater(open)) {
			return Mono.just(MailOutcome.waiting("flood"));
		}
		ReceivedMail content = open.content();
		MailSender from = open.sender();
		if (open.classification() instanceof Undelivered bounce) {
			return this.bouncedNotices.bounced(bounce.noticeId(), bounce.reason())
				.thenReturn(new MailOutcome(MailOutcome.State.HANDLED,
						bounce.aboutSender() ? "sender-refused" : "bounced"));
		}
		if (open.classification() instanceof Complained complaint) {
			return this.complaints.complained(complaint.noticeId())
				.thenReturn(new MailOutcome(MailOutcome.State.HANDLED, "complained"));
		}
		if (open.classification() instanceof Stray && content != null && from != null) {
			return this.formPointers.pointTo(open.mail().id(), from.address(), content.language())
				.thenReturn(new MailOutcome(MailOutcome.State.HANDLED, "pointed"));
		}
		return Mono.just(outcome(open));
	}

	private static MailOutcome outcome(ClassifiedMail open) {
		if (open.classification() instanceof Ignored ignored) {
			return MailOutcome.ignored(ignored.reason());
		}
		if (open.classification().isMessage() && open.sender() != null) {
			return MailOutcome.handled();
		}
		return MailOutcome.quarantined(
				(open.classification() instanceof Quarantined quarantined) ? quarantined.reason() : "no-sender");
	}

	private Mono<Void> publish(List<OutgoingEvent> events) {
		return events.isEmpty() ? Mono.empty() : this.outbox.appendAll(events).then();
	}

	private static List<OutgoingEvent> events(List<MailTrace> own, List<ReadyMail> ready, List<MailOutcome> outcomes) {
		return IntStream.range(0, ready.size())
			.mapToObj((each) -> event(ready.get(each), outcomes.get(each)).map(own.get(each)::along))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<OutgoingEvent> event(ReadyMail mail, MailOutcome outcome) {
		String reason = outcome.reason();
		if (outcome.state() == MailOutcome.State.QUARANTINED && reason != null) {
			return MailEvents.quarantined(mail.open(), reason);
		}
		return outcome.equals(MailOutcome.handled()) ? MailEvents.of(mail) : Optional.empty();
	}

	private Mono<Void> decide(List<MailDecision> decisions) {
		if (decisions.isEmpty()) {
			return Mono.empty();
		}
		List<UUID> tickets = decisions.stream().map(MailDecision::ticket).filter(Objects::nonNull).distinct().toList();
		return this.mails.decide(decisions)
			.then(tickets.isEmpty() ? Mono.empty() : Mono.defer(() -> this.mails.callNext(tickets)));
	}

	private static List<MailDecision> decisions(List<ReadyMail> ready, List<MailOutcome> outcomes,
			ThrottleSchedule schedule) {
		return IntStream.range(0, ready.size())
			.filter((each) -> !outcomes.get(each).isWaiting())
			.mapToObj((each) -> decision(ready.get(each).open(), outcomes.get(each), schedule))
			.toList();
	}

	private static MailDecision decision(ClassifiedMail open, MailOutcome outcome, ThrottleSchedule schedule) {
		MailSender from = open.sender();
		String sender = (from != null && SenderAddress.isUsable(from)) ? SenderAddress.key(from) : null;
		return new MailDecision(open.mail().id(), outcome, sender,
				(sender != null) ? SenderAddress.domain(sender) : null, open.classification().ticketId(),
				open.isThrottled() ? schedule.of(open) : null);
	}

	private Mono<Void> keepTimes(List<ReadyMail> ready, ThrottleSchedule schedule) {
		List<ClassifiedMail> later = those(ready, schedule, ThrottleSchedule::isLater);
		return later.isEmpty() ? Mono.empty() : this.throttle.keep(later, schedule);
	}

	private Mono<Void> putOff(List<ReadyMail> ready, ThrottleSchedule schedule) {
		return Flux.fromIterable(those(ready, schedule, ThrottleSchedule::isBehind)).concatMap(this::putOff).then();
	}

	private Mono<Void> putOff(ClassifiedMail open) {
		logger.warn("Mail {} waits: order", open.mail().id());
		return this.mails.putOff(open.mail().id(), "order", open.classification().ticketId(), this.pause);
	}

	private static List<ClassifiedMail> those(List<ReadyMail> ready, ThrottleSchedule schedule,
			BiPredicate<ThrottleSchedule, ClassifiedMail> condition) {
		return ready.stream().map(ReadyMail::open).filter((open) -> condition.test(schedule, open)).toList();
	}

}
