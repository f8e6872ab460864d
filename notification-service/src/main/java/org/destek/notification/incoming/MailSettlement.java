package org.destek.notification.incoming;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.messaging.outbox.Outbox;
import org.destek.notification.incoming.Meaning.Complained;
import org.destek.notification.incoming.Meaning.Doubtful;
import org.destek.notification.incoming.Meaning.Nothing;
import org.destek.notification.incoming.Meaning.Stray;
import org.destek.notification.incoming.Meaning.Undelivered;
import org.destek.notification.plan.BouncedNotices;
import org.destek.notification.plan.Complaints;
import org.destek.notification.plan.FormPointers;
import org.destek.notification.reading.MailSender;
import org.destek.notification.reading.ReceivedMail;
import org.destek.telemetry.Traces;

/**
 * Gives mails their effects: turns, events and decisions in one transaction, so that a
 * mail that is handled again has its effect once. Many cost hardly more round trips than
 * one; they are settled all or none.
 */
@Component
class MailSettlement {

	private static final Logger logger = LoggerFactory.getLogger(MailSettlement.class);

	private final IncomingMails mails;

	private final Turns turns;

	private final Outbox outbox;

	private final BouncedNotices bouncedNotices;

	private final Complaints complaints;

	private final FormPointers formPointers;

	private final TransactionalOperator transaction;

	private final Traces traces;

	private final Duration pause;

	MailSettlement(IncomingMails mails, Turns turns, Outbox outbox, BouncedNotices bouncedNotices,
			Complaints complaints, FormPointers formPointers, TransactionalOperator transaction, Traces traces,
			IncomingProperties properties) {
		this.mails = mails;
		this.turns = turns;
		this.outbox = outbox;
		this.bouncedNotices = bouncedNotices;
		this.complaints = complaints;
		this.formPointers = formPointers;
		this.transaction = transaction;
		this.traces = traces;
		this.pause = properties.retry();
	}

	/**
	 * Settles mails.
	 * @param ready the mails, in the order of their effects
	 * @return what became of each, in the same order; an error when nothing did
	 */
	Mono<List<Outcome>> settle(List<ReadyMail> ready) {
		return Mono.deferContextual((context) -> Mono.using(
				() -> ready.stream().map((mail) -> MailTrace.of(mail.open(), this.traces, context)).toList(),
				(own) -> settleWithin(own, ready), (own) -> own.forEach(MailTrace::end)));
	}

	private Mono<List<Outcome>> settleWithin(List<MailTrace> own, List<ReadyMail> ready) {
		return this.turns.of(ready.stream().map(ReadyMail::open).toList())
			.flatMap((given) -> settle(own, ready, given))
			.as(this.transaction::transactional)
			.doOnNext((outcomes) -> report(own, ready, outcomes));
	}

	private static void report(List<MailTrace> own, List<ReadyMail> ready, List<Outcome> outcomes) {
		for (int each = 0; each < ready.size(); each++) {
			OpenMail open = ready.get(each).open();
			Outcome outcome = outcomes.get(each);
			own.get(each).along(open, () -> report(open, outcome));
		}
	}

	private static void report(OpenMail open, Outcome outcome) {
		logger.info("Mail {} of {}: {} {}", open.mail().id(), open.mail().mailbox(), outcome.state().label(),
				(outcome.reason() != null) ? outcome.reason() : open.meaning().getClass().getSimpleName());
	}

	private Mono<List<Outcome>> settle(List<MailTrace> own, List<ReadyMail> ready, GivenTurns given) {
		return Flux.fromIterable(ready)
			.concatMap((mail) -> effect(mail.open(), given))
			.collectList()
			.delayUntil((outcomes) -> tell(told(own, ready, outcomes)))
			.delayUntil((outcomes) -> decide(decisions(ready, outcomes, given)))
			.delayUntil((outcomes) -> keepTurns(ready, given))
			.delayUntil((outcomes) -> putOff(ready, given));
	}

	private Mono<Outcome> effect(OpenMail open, GivenTurns given) {
		if (given.isBehind(open)) {
			return Mono.just(Outcome.waiting("order"));
		}
		if (given.isLater(open)) {
			return Mono.just(Outcome.waiting("flood"));
		}
		ReceivedMail content = open.content();
		MailSender from = open.sender();
		if (open.meaning() instanceof Undelivered bounce) {
			return this.bouncedNotices.bounced(bounce.noticeId(), bounce.reason())
				.thenReturn(new Outcome(Outcome.State.TOLD, bounce.aboutSender() ? "sender-refused" : "bounced"));
		}
		if (open.meaning() instanceof Complained complaint) {
			return this.complaints.complained(complaint.noticeId())
				.thenReturn(new Outcome(Outcome.State.TOLD, "complained"));
		}
		if (open.meaning() instanceof Stray && content != null && from != null) {
			return this.formPointers.pointTo(open.mail().id(), from.address(), content.language())
				.thenReturn(new Outcome(Outcome.State.TOLD, "pointed"));
		}
		return Mono.just(outcome(open));
	}

	private static Outcome outcome(OpenMail open) {
		if (open.meaning() instanceof Nothing nothing) {
			return Outcome.ignored(nothing.reason());
		}
		if (open.meaning().isMessage() && open.sender() != null) {
			return Outcome.told();
		}
		return Outcome.quarantined((open.meaning() instanceof Doubtful doubtful) ? doubtful.reason() : "no-sender");
	}

	private Mono<Void> tell(List<OutgoingEvent> events) {
		return events.isEmpty() ? Mono.empty() : this.outbox.appendAll(events).then();
	}

	private static List<OutgoingEvent> told(List<MailTrace> own, List<ReadyMail> ready, List<Outcome> outcomes) {
		return IntStream.range(0, ready.size())
			.mapToObj((each) -> told(ready.get(each), outcomes.get(each)).map(own.get(each)::along))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<OutgoingEvent> told(ReadyMail mail, Outcome outcome) {
		String reason = outcome.reason();
		if (outcome.state() == Outcome.State.QUARANTINED && reason != null) {
			return MailEvents.quarantined(mail.open(), reason);
		}
		return outcome.equals(Outcome.told()) ? MailEvents.of(mail) : Optional.empty();
	}

	private Mono<Void> decide(List<Decision> decisions) {
		if (decisions.isEmpty()) {
			return Mono.empty();
		}
		List<UUID> tickets = decisions.stream().map(Decision::ticket).filter(Objects::nonNull).distinct().toList();
		return this.mails.decide(decisions)
			.then(tickets.isEmpty() ? Mono.empty() : Mono.defer(() -> this.mails.callNext(tickets)));
	}

	private static List<Decision> decisions(List<ReadyMail> ready, List<Outcome> outcomes, GivenTurns given) {
		return IntStream.range(0, ready.size())
			.filter((each) -> !outcomes.get(each).isWaiting())
			.mapToObj((each) -> decision(ready.get(each).open(), outcomes.get(each), given))
			.toList();
	}

	private static Decision decision(OpenMail open, Outcome outcome, GivenTurns given) {
		return Decision.of(open, outcome, open.takesTurn() ? given.of(open) : null);
	}

	private Mono<Void> keepTurns(List<ReadyMail> ready, GivenTurns given) {
		List<OpenMail> later = those(ready, given, GivenTurns::isLater);
		return later.isEmpty() ? Mono.empty() : this.turns.keep(later, given);
	}

	private Mono<Void> putOff(List<ReadyMail> ready, GivenTurns given) {
		return Flux.fromIterable(those(ready, given, GivenTurns::isBehind)).concatMap(this::putOff).then();
	}

	private Mono<Void> putOff(OpenMail open) {
		logger.warn("Mail {} waits: order", open.mail().id());
		return this.mails.putOff(open.mail().id(), "order", open.meaning().ticketId(), this.pause);
	}

	private static List<OpenMail> those(List<ReadyMail> ready, GivenTurns given,
			BiPredicate<GivenTurns, OpenMail> condition) {
		return ready.stream().map(ReadyMail::open).filter((open) -> condition.test(given, open)).toList();
	}

}
