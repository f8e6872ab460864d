package org.destek.ticket.sweep;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.slf4j.Logger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.telemetry.DiscreetFailure;

/**
 * Handles rows in batches, each row once a run. A row that fails is logged and left for
 * the next run; the others go on.
 *
 * @param <T> a row
 */
public final class BatchSweep<T> {

	/** How many rows a batch has, but for the last one. */
	public static final int BATCH_SIZE = 200;

	private final Logger log;

	private final Function<T, UUID> ticketOf;

	private final Function<T, Mono<Void>> handler;

	/**
	 * A sweep.
	 * @param log the job's own log
	 * @param ticketOf the ticket that a row is about
	 * @param handler what is done with a row, in a transaction of its own
	 */
	public BatchSweep(Logger log, Function<T, UUID> ticketOf, Function<T, Mono<Void>> handler) {
		this.log = log;
		this.ticketOf = ticketOf;
		this.handler = handler;
	}

	/**
	 * Handles all rows behind a first one. A full batch of which every row failed ends
	 * the run: what fails then is no matter of single rows.
	 * @param start stands before all rows
	 * @param batchAfter the rows behind one, at most {@link #BATCH_SIZE}, in a fixed
	 * order
	 * @return how many rows were handled
	 */
	public Mono<Integer> run(T start, Function<T, Flux<T>> batchAfter) {
		return batch(batchAfter.apply(start))
			.expand((batch) -> batch.isLast() ? Mono.empty() : batch(batchAfter.apply(batch.end())))
			.map(Batch::handled)
			.reduce(0, Integer::sum);
	}

	private Mono<Batch<T>> batch(Flux<T> rows) {
		return rows.collectList()
			.flatMap((found) -> Flux.fromIterable(found)
				.concatMap(this::handle)
				.count()
				.map((handled) -> new Batch<>(found, handled.intValue())));
	}

	private Mono<T> handle(T row) {
		return Mono.defer(() -> this.handler.apply(row)).thenReturn(row).onErrorResume(Exception.class, (failure) -> {
			this.log.error("Ticket {} is left for the next run: {}", this.ticketOf.apply(row),
					DiscreetFailure.originOf(failure));
			return Mono.empty();
		});
	}

	private record Batch<T>(List<T> rows, int handled) {

		boolean isLast() {
			return this.rows.size() < BATCH_SIZE || this.handled == 0;
		}

		T end() {
			return this.rows.get(this.rows.size() - 1);
		}

	}

}
