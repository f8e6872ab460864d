package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

import org.destek.notification.delivery.DeliveryOutcome.Result;

/** One batch of due notices, sent one after another over one connection. */
@Component
class DeliveryRound {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryRound.class);

	private final NoticeQueue queue;

	private final NoticeSending sending;

	private final MailTransport transport;

	private final MailServerState server;

	private final DeliveryProperties properties;

	private final Scheduler mailScheduler;

	private final Clock clock;

	private final IdGenerator ids = new JdkIdGenerator();

	// After a start nobody knows how long the server has been away.
	private final AtomicBoolean serverWasAway = new AtomicBoolean(true);

	DeliveryRound(NoticeQueue queue, NoticeSending sending, MailTransport transport, MailServerState server,
			DeliveryProperties properties, Scheduler mailScheduler, Clock clock) {
		this.queue = queue;
		this.sending = sending;
		this.transport = transport;
		this.server = server;
		this.properties = properties;
		this.mailScheduler = mailScheduler;
		this.clock = clock;
	}

	/**
	 * Takes a batch and sends it.
	 * @param stopping asked between two mails: once true, the others are given back
	 * @return whether there may be more to do at once
	 */
	Mono<Ending> run(BooleanSupplier stopping) {
		UUID claim = this.ids.generateId();
		return this.queue.take(claim, this.properties.batchSize(), this.properties.lease())
			.collectList()
			.flatMap(
					(notices) -> notices.isEmpty() ? Mono.just(Ending.NOTHING_DUE) : sendAll(claim, notices, stopping));
	}

	private Mono<Ending> sendAll(UUID claim, List<Notice> notices, BooleanSupplier stopping) {
		Instant lastStart = this.clock.instant().plus(this.properties.lease()).minus(this.properties.slowestMail());
		return Flux.using(this.transport::begin, (batch) -> sendEach(notices, batch, lastStart, stopping), this::close)
			.collectList()
			.flatMap((outcomes) -> giveBack(claim, notices.size() - outcomes.size()).thenReturn(endingOf(outcomes)));
	}

	private Flux<DeliveryOutcome> sendEach(List<Notice> notices, MailTransport.Batch batch, Instant lastStart,
			BooleanSupplier stopping) {
		return Flux.fromIterable(notices)
			.concatMap((notice) -> this.sending.send(notice, batch).flatMap(this::remember))
			.takeUntil((outcome) -> outcome.result() == Result.UNREACHABLE || stopping.getAsBoolean()
					|| this.clock.instant().isAfter(lastStart));
	}

	/** The first success after an outage calls back all that the outage had put off. */
	private Mono<DeliveryOutcome> remember(DeliveryOutcome outcome) {
		this.server.remember(outcome);
		if (outcome.result() == Result.UNREACHABLE) {
			this.serverWasAway.set(true);
		}
		if (outcome.result() == Result.SENT && this.serverWasAway.compareAndSet(true, false)) {
			return this.queue.pullForward().doOnNext(this::reportReturn).thenReturn(outcome);
		}
		return Mono.just(outcome);
	}

	private void reportReturn(long pulledForward) {
		if (pulledForward > 0) {
			logger.info("The mail server is back; {} mails that waited for it are sent now", pulledForward);
		}
	}

	private Mono<Void> giveBack(UUID claim, int untried) {
		return (untried > 0) ? this.queue.release(claim) : Mono.empty();
	}

	private void close(MailTransport.Batch batch) {
		this.mailScheduler.schedule(batch::close);
	}

	private static Ending endingOf(List<DeliveryOutcome> outcomes) {
		boolean away = outcomes.stream().anyMatch((outcome) -> outcome.result() == Result.UNREACHABLE);
		return away ? Ending.SERVER_AWAY : Ending.MORE_MAY_BE_DUE;
	}

	/** How a round ends. */
	enum Ending {

		/** There was nothing to do. */
		NOTHING_DUE,

		/** Mails were tried. */
		MORE_MAY_BE_DUE,

		/** The server could not be talked to: rest before the next round. */
		SERVER_AWAY

	}

}
