package org.destek.ticket.report;

import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has tickets measured: those that were changed within seconds, those of the past some
 * each second, in which everything else goes on.
 */
@Component
class ReportKeeper {

	private static final Logger logger = LoggerFactory.getLogger(ReportKeeper.class);

	private static final int BATCH_SIZE = 200;

	private static final int BATCHES = 5;

	private final ReportFolding folding;

	ReportKeeper(ReportFolding folding) {
		this.folding = folding;
	}

	@Scheduled(initialDelayString = "PT4S", fixedDelayString = "PT3S")
	Mono<Void> foldChanged() {
		return Mono.defer(() -> fold(() -> this.folding.foldChanged(BATCH_SIZE)))
			.doOnNext((folded) -> logger.trace("Measured {} changes for the report", folded))
			.then();
	}

	@Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT1S")
	Mono<Void> foldOld() {
		return Mono.defer(() -> fold(() -> this.folding.foldOld(BATCH_SIZE)))
			.doOnNext((folded) -> logger.info("{} more tickets of the past are in the report", folded))
			.then();
	}

	/** Some batches, each in a transaction of its own; empty when there was nothing. */
	private static Mono<Integer> fold(Supplier<Mono<Integer>> batch) {
		return Mono.defer(batch)
			.repeat(BATCHES - 1)
			.takeUntil((folded) -> folded < BATCH_SIZE)
			.reduce(0, Integer::sum)
			.filter((folded) -> folded > 0);
	}

}
