package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

import org.destek.notification.delivery.DeliveryOutcome.Result;

/**
 * One batch of due notices, sent one after another over one connection. The lease is
 * renewed for as long as a mail is under way; one that takes long is left alone with its
 * connection, and the others are given back.
 */
@Component
class DeliveryRound {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryRound.class);

	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final int RENEWAL = 5;

	/** What a mail in hand gets when the service stops. */
	private static final Duration LAST_MAIL = Duration.ofSeconds(3);

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
	 * @param turn asked between two mails: once it is stopping or over, the others are
	 * given back
	 * @return whether there may be more to do at once
	 */
	Mono<Ending> run(SendingTurn turn) {
		UUID claim = this.ids.generateId();
		return this.queue
			.take(claim, this.properties.batchSize(), this.properties.lease(), this.properties.unknownRetry())
			.collectList()
			.flatMap((notices) -> notices.isEmpty() ? Mono.just(Ending.NOTHING_DUE) : sendAll(claim, notices, turn));
	}

	private Mono<Ending> sendAll(UUID claim, List<Notice> notices, SendingTurn turn) {
		return Flux.using(this.transport::begin, (batch) -> sendEach(notices, batch, turn), this::close)
			.collectList()
			.flatMap((outcomes) -> giveBack(claim, notices.size() - outcomes.size()).thenReturn(endingOf(outcomes)));
	}

	private Flux<DeliveryOutcome> sendEach(List<Notice> notices, MailTransport.Batch batch, SendingTurn turn) {
		Instant lastStart = this.clock.instant().plus(this.properties.lease().dividedBy(2));
		return Flux.fromIterable(notices)
			.concatMap((notice) -> send(notice, batch, turn))
			.takeUntil((outcome) -> outcome.result().endsTheBatch() || turn.isStopping() || turn.isOver()
					|| this.clock.instant().isAfter(lastStart));
	}

	private Mono<DeliveryOutcome> send(Notice notice, MailTransport.Batch batch, SendingTurn turn) {
		Mono<DeliveryOutcome> attempt = this.sending.send(notice, batch).flatMap(this::remember);
		Mono<DeliveryOutcome> looks = Flux.interval(LOOK)
			.onBackpressureDrop()
			.concatMap((second) -> lookAfter(notice, batch, turn, second + 1), 1)
			.then(Mono.empty());
		return Flux.merge(attempt, looks).next();
	}

	/** While one mail is under way; the seconds are those since it began. */
	private Mono<Void> lookAfter(Notice notice, MailTransport.Batch batch, SendingTurn turn, long second) {
		if (turn.hasStoppedFor(LAST_MAIL)) {
			batch.abandon();
		}
		return overtake(notice, turn, second).then(renew(notice, batch, second))
			.onErrorResume((failure) -> reported(notice, failure));
	}

	private Mono<Void> overtake(Notice notice, SendingTurn turn, long second) {
		if (turn.isOver() || second < this.properties.overtakeAfter().toSeconds()) {
			return Mono.empty();
		}
		logger.info("Notice {} takes long; the next are sent beside it", notice.id());
		return this.queue.releaseOthers(notice).doOnSuccess((done) -> turn.pass());
	}

	/**
	 * The first seconds without an answer are told at once, the rest with each renewal.
	 */
	private Mono<Void> renew(Notice notice, MailTransport.Batch batch, long second) {
		Instant unanswered = batch.unansweredSince();
		if (unanswered == null && second % RENEWAL != 0) {
			return Mono.empty();
		}
		return this.queue.renew(notice, this.properties.lease(), unanswered)
			.doOnNext((held) -> tellIfLost(notice, held))
			.then();
	}

	private static void tellIfLost(Notice notice, boolean held) {
		if (!held) {
			logger.warn("The lease of notice {} is lost; another copy may send it", notice.id());
		}
	}

	private static Mono<Void> reported(Notice notice, Throwable failure) {
		logger.warn("The lease of notice {} is not renewed for now: {}", notice.id(), failure.toString());
		return Mono.empty();
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
		boolean away = outcomes.stream().anyMatch((outcome) -> outcome.result().endsTheBatch());
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
