package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import org.destek.foundation.loop.WakeUp;
import org.destek.notification.delivery.BatchDelivery.Ending;
import org.destek.notification.notice.NoticesPlanned;

/**
 * The loop that sends: woken right after notices are committed, and by a slow poll for
 * whatever became due or was left behind. Rests, longer each time, while the mail server
 * or the database is away.
 */
@Component
class MailDispatcher implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(MailDispatcher.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final int DOUBLINGS = 10;

	/** What is due and cannot be taken, for another copy has it, is looked for again. */
	private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);

	private static final Retry FOREVER = Retry.fixedDelay(Long.MAX_VALUE, FIRST_PAUSE)
		.doBeforeRetry((signal) -> logger.error("The sending loop broke and begins again", signal.failure()));

	private final BatchDelivery delivery;

	private final NoticeQueue queue;

	private final DeliveryProperties properties;

	private final WakeUp settled = new WakeUp();

	private final WakeUp wakeUp = new WakeUp();

	private final AtomicInteger failuresInARow = new AtomicInteger();

	private volatile Sinks.Empty<Void> stop = Sinks.empty();

	private volatile Sinks.Empty<Void> ended = Sinks.empty();

	private volatile boolean stopping;

	private volatile @Nullable Disposable loop;

	private final Set<DispatchPermit> permits = ConcurrentHashMap.newKeySet();

	private final AtomicReference<Mono<Void>> latestPermit = new AtomicReference<>(Mono.empty());

	private final Clock clock;

	MailDispatcher(BatchDelivery delivery, NoticeQueue queue, DeliveryProperties properties, Clock clock) {
		this.delivery = delivery;
		this.queue = queue;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Wakes the loop; called on whatever thread committed, or at once where a single
	 * statement was all.
	 * @param planned says that there is something to send
	 */
	@TransactionalEventListener(fallbackExecution = true)
	void wake(NoticesPlanned planned) {
		this.wakeUp.call();
	}

	@Override
	public void start() {
		if (!isRunning()) {
			Sinks.Empty<Void> end = Sinks.empty();
			this.stop = Sinks.empty();
			this.ended = end;
			this.stopping = false;
			this.loop = loop().retryWhen(FOREVER).doFinally((signal) -> end.tryEmitEmpty()).subscribe();
		}
	}

	/**
	 * One permit at a time, besides those that were passed on; what comes meanwhile is
	 * kept as a few "look again".
	 */
	private Flux<Ending> loop() {
		return Flux.merge(this.wakeUp.signals(), dueTimes())
			.onBackpressureLatest()
			.takeUntilOther(this.stop.asMono())
			.flatMap((signal) -> nextPermit(), this.properties.connections(), 1);
	}

	/** What is due later is looked for when it is; each permit may have changed when. */
	private Flux<Boolean> dueTimes() {
		return Flux.concat(Mono.just(true), this.settled.signals())
			.switchMap((settled) -> Mono.defer(this::untilDue).delayUntil(Mono::delay).repeat())
			.map((waited) -> true)
			.startWith(true);
	}

	private Mono<Duration> untilDue() {
		return this.queue.nextDueAt()
			.map((due) -> Duration.between(this.clock.instant(), due))
			.map((wait) -> (wait.compareTo(SHORTEST_WAIT) < 0) ? SHORTEST_WAIT : wait)
			.filter((wait) -> wait.compareTo(this.properties.poll()) < 0)
			.defaultIfEmpty(this.properties.poll())
			.onErrorResume(this::retrySoon);
	}

	/** An error would end the loop, and with it the mail that is being sent. */
	private Mono<Duration> retrySoon(Throwable failure) {
		logger.debug("When the next mail is due cannot be found out", failure);
		return Mono.just(SHORTEST_WAIT);
	}

	private Mono<Ending> nextPermit() {
		DispatchPermit permit = new DispatchPermit(this.clock);
		Mono<Void> before = Objects.requireNonNull(this.latestPermit.getAndSet(permit.over()));
		return before.then(Mono.defer(() -> drain(permit))).doFinally((signal) -> end(permit));
	}

	private void end(DispatchPermit permit) {
		this.permits.remove(permit);
		permit.pass();
		this.settled.call();
	}

	private Mono<Ending> drain(DispatchPermit permit) {
		this.permits.add(permit);
		if (this.stopping) {
			return Mono.just(Ending.NOTHING_DUE);
		}
		return deliverAndRest(permit).expand((ending) -> goesOn(ending, permit) ? deliverAndRest(permit) : Mono.empty())
			.last();
	}

	private boolean goesOn(Ending ending, DispatchPermit permit) {
		return ending == Ending.MORE_MAY_BE_DUE && !this.stopping && !permit.isOver();
	}

	private Mono<Ending> deliverAndRest(DispatchPermit permit) {
		return this.delivery.run(permit)
			.onErrorResume(this::reportFailure)
			.delayUntil((ending) -> (ending == Ending.SERVER_AWAY) ? rest() : refreshed());
	}

	private Mono<Ending> reportFailure(Throwable failure) {
		logger.warn("A batch of mails broke off; what it held comes back after the lease", failure);
		return Mono.just(Ending.SERVER_AWAY);
	}

	private Mono<Void> refreshed() {
		this.failuresInARow.set(0);
		return Mono.empty();
	}

	private Mono<Void> rest() {
		long doubled = FIRST_PAUSE.toMillis() << Math.min(this.failuresInARow.getAndIncrement(), DOUBLINGS);
		Duration pause = Duration.ofMillis(Math.min(doubled, this.properties.longestPause().toMillis()));
		return Mono.delay(pause).then().takeUntilOther(this.stop.asMono());
	}

	@Override
	public void stop() {
		stop(() -> logger.debug("Stopped"));
	}

	/**
	 * Lets the mail that is being sent be finished, or given up after a moment, and
	 * written down; the others are given back.
	 */
	@Override
	public void stop(Runnable callback) {
		this.stopping = true;
		this.permits.forEach(DispatchPermit::stop);
		this.stop.tryEmitEmpty();
		if (isRunning()) {
			this.ended.asMono().subscribe(null, null, callback);
		}
		else {
			callback.run();
		}
	}

	@Override
	public boolean isRunning() {
		Disposable running = this.loop;
		return running != null && !running.isDisposed();
	}

}
