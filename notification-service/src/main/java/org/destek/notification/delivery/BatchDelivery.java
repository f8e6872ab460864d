package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;
import org.destek.notification.delivery.transport.MailServerState;
import org.destek.notification.delivery.transport.MailTransport;

/**
 * One batch of due notices, sent over several connections at once; none of them waits for
 * another of the same ticket and recipient. The lease is renewed for as long as a mail is
 * under way; one that takes long is left alone with its connection, and what was not
 * begun is given back.
 */
@Component
class BatchDelivery {

	private static final Logger logger = LoggerFactory.getLogger(BatchDelivery.class);

	private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

	private static final int RENEWAL = 5;

	/** How long the first mail under a permit is alone. */
	private static final Duration HEAD_START = Duration.ofSeconds(1);

	/** How long the mail that is being sent may take when the service stops. */
	private static final Duration LAST_MAIL = Duration.ofSeconds(3);

	private final NoticeQueue queue;

	private final NoticeSending sending;

	private final MailTransport transport;

	private final MailServerState server;

	private final DeliveryProperties properties;

	private final MailSemaphore semaphore;

	private final Clock clock;

	private final IdGenerator ids = new JdkIdGenerator();

	// After a start nobody knows how long the server has been away.
	private final AtomicBoolean serverWasAway = new AtomicBoolean(true);

	BatchDelivery(NoticeQueue queue, NoticeSending sending, MailTransport transport, MailServerState server,
			DeliveryProperties properties, MailSemaphore semaphore, Clock clock) {
		this.queue = queue;
		this.sending = sending;
		this.transport = transport;
		this.server = server;
		this.properties = properties;
		this.semaphore = semaphore;
		this.clock = clock;
	}

	/**
	 * Takes a batch and sends it.
	 * @param permit asked before each mail: once it is stopping or over, the others are
	 * given back
	 * @return whether there may be more to do at once
	 */
	Mono<Ending> run(DispatchPermit permit) {
		UUID claim = this.ids.generateId();
		return this.queue
			.take(claim, this.properties.batchSize(), this.properties.lease(), this.properties.unknownRetry())
			.collectList()
			.flatMap((notices) -> notices.isEmpty() ? Mono.just(Ending.NOTHING_DUE)
					: sendAll(notices, new ClaimedNotices(claim, notices, permit, lastStart())));
	}

	private Instant lastStart() {
		return this.clock.instant().plus(this.properties.lease().dividedBy(2));
	}

	private Mono<Ending> sendAll(List<Notice> notices, ClaimedNotices claimed) {
		return sendEach(notices, claimed).then(Mono.defer(() -> giveBack(claimed)))
			.then(Mono.fromSupplier(() -> claimed.isServerAway() ? Ending.SERVER_AWAY : Ending.MORE_MAY_BE_DUE));
	}

	/**
	 * Under a permit one mail goes first and finds out whether the server is there. An
	 * error of one mail does not break off the others, which the server may have.
	 */
	private Flux<DeliveryOutcome> sendEach(List<Notice> notices, ClaimedNotices claimed) {
		if (claimed.permit().hasSent()) {
			return sendAtOnce(notices, claimed);
		}
		Mono<DeliveryOutcome> first = send(notices.get(0), claimed).cache();
		Mono<?> known = Mono.firstWithSignal(first.onErrorComplete().then(), Mono.delay(HEAD_START).then());
		return Flux.mergeDelayError(1, first, known.thenMany(sendAtOnce(notices.subList(1, notices.size()), claimed)));
	}

	private Flux<DeliveryOutcome> sendAtOnce(List<Notice> notices, ClaimedNotices claimed) {
		return Flux.fromIterable(notices)
			.flatMapDelayError((notice) -> send(notice, claimed), this.properties.connections(), 1);
	}

	private Mono<DeliveryOutcome> send(Notice notice, ClaimedNotices claimed) {
		return this.semaphore.within(Mono.defer(() -> claimed.begin(notice, this.clock.instant())
				? Mono.using(this.transport::begin, (batch) -> send(notice, batch, claimed), MailTransport.Batch::close)
				: Mono.empty()));
	}

	private Mono<DeliveryOutcome> send(Notice notice, MailTransport.Batch batch, ClaimedNotices claimed) {
		Instant began = this.clock.instant();
		Mono<DeliveryOutcome> attempt = this.sending.send(notice, batch)
			.flatMap((outcome) -> remember(outcome, began, claimed));
		Mono<DeliveryOutcome> checks = Flux.interval(CHECK_INTERVAL)
			.onBackpressureDrop()
			.concatMap((second) -> supervise(notice, batch, claimed, second + 1), 1)
			.then(Mono.empty());
		return Flux.merge(attempt, checks).next();
	}

	/** While one mail is under way; the seconds are those since it began. */
	private Mono<Void> supervise(Notice notice, MailTransport.Batch batch, ClaimedNotices claimed, long second) {
		if (claimed.permit().hasStoppedFor(LAST_MAIL)) {
			batch.abandon();
		}
		return overtake(notice, claimed, second).then(renew(notice, batch, second))
			.onErrorResume((failure) -> reported(notice, failure));
	}

	/** Where nothing of the claim is left to begin, another claim may begin at once. */
	private Mono<Void> overtake(Notice notice, ClaimedNotices claimed, long second) {
		boolean othersWait = claimed.hasUntried();
		if (claimed.permit().isOver() || (othersWait && second < this.properties.overtakeAfter().toSeconds())) {
			return Mono.empty();
		}
		if (othersWait) {
			logger.info("Notice {} takes long; the next are sent beside it", notice.id());
		}
		return giveBack(claimed).doOnSuccess((done) -> claimed.permit().pass());
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
			.doOnNext((held) -> warnIfLost(notice, held))
			.then();
	}

	private static void warnIfLost(Notice notice, boolean held) {
		if (!held) {
			logger.warn("The lease of notice {} is lost; another copy may send it", notice.id());
		}
	}

	private static Mono<Void> reported(Notice notice, Throwable failure) {
		logger.warn("The lease of notice {} is not renewed for now: {}", notice.id(), failure.toString());
		return Mono.empty();
	}

	/** The first success after an outage calls back all that the outage had put off. */
	private Mono<DeliveryOutcome> remember(DeliveryOutcome outcome, Instant began, ClaimedNotices claimed) {
		if (outcome.result() == Result.UNREACHABLE) {
			this.serverWasAway.set(true);
		}
		if (outcome.result().endsTheBatch() && !this.server.hasTakenSince(began)) {
			claimed.endForTheServerIsAway();
		}
		if (outcome.result() == Result.SENT) {
			claimed.permit().sent();
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

	private Mono<Void> giveBack(ClaimedNotices claimed) {
		List<UUID> untried = claimed.end();
		return untried.isEmpty() ? Mono.empty() : this.queue.release(claimed.claim(), untried);
	}

	/** How a batch ends. */
	enum Ending {

		/** There was nothing to do. */
		NOTHING_DUE,

		/** Mails were tried. */
		MORE_MAY_BE_DUE,

		/** The server could not be talked to: rest before the next batch. */
		SERVER_AWAY

	}

}
