package org.destek.attachment.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.destek.attachment.storage.Attachments;
import org.destek.attachment.storage.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sweeps files that no ticket has claimed, batch by batch, at start and then regularly.
 * Any number of copies may do so at once.
 */
@Component
class RetentionSweeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RetentionSweeper.class);

	private final ExpiredFiles expired;

	private final Attachments attachments;

	private final FileStore files;

	private final RetentionProperties times;

	private final Clock clock;

	private final Counter swept;

	private final AtomicLong unclaimed;

	private volatile Disposable loop = () -> {
	};

	private volatile boolean running;

	RetentionSweeper(ExpiredFiles expired, Attachments attachments, FileStore files, RetentionProperties times,
			Clock clock, MeterRegistry registry) {
		this.expired = expired;
		this.attachments = attachments;
		this.files = files;
		this.times = times;
		this.clock = clock;
		this.swept = Counter.builder("destek.attachments.swept")
			.description("Files removed because no ticket claimed them")
			.register(registry);
		this.unclaimed = registry.gauge("destek.attachments.unclaimed", new AtomicLong());
	}

	/**
	 * Sweeps until nothing is left to sweep.
	 * @return how many files went
	 */
	Mono<Long> sweep() {
		return this.files.removeAbandoned(this.clock.instant().minus(this.times.arriving()))
			.then(batch())
			.expand((removed) -> (removed < this.times.batch()) ? Mono.empty() : batch())
			.reduce(0L, Long::sum)
			.flatMap((removed) -> measure().thenReturn(removed));
	}

	private Mono<Long> batch() {
		return this.expired.giveUpNext()
			.collectList()
			.flatMapMany(Flux::fromIterable)
			.concatMap((id) -> this.attachments.erase(id).thenReturn(id))
			.doOnNext((id) -> this.swept.increment())
			.count();
	}

	private Mono<Void> measure() {
		return this.expired.unclaimedBytes().doOnNext(this.unclaimed::set).then();
	}

	@Override
	public void start() {
		this.running = true;
		this.loop = Flux.interval(Duration.ZERO, this.times.every())
			.onBackpressureDrop()
			.concatMap((tick) -> sweepOrSay(), 1)
			.subscribe();
	}

	private Mono<Long> sweepOrSay() {
		return sweep().doOnError((ex) -> log.warn("A sweep failed; the next one takes up what it left", ex))
			.onErrorResume((ex) -> Mono.empty());
	}

	@Override
	public void stop() {
		this.loop.dispose();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
