package org.destek.ticket.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows are numbers, and each is handled by being written down. */
@ExtendWith(OutputCaptureExtension.class)
class BatchSweepTests {

	private static final int ROWS = 2 * BatchSweep.BATCH_SIZE + 50;

	private final List<Integer> tried = new ArrayList<>();

	@Test
	void handlesEachRowOnceBatchByBatch() {
		assertThat(sweep((row) -> false)).isEqualTo(ROWS);
		assertThat(this.tried).containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
	}

	@Test
	void goesOnBehindRowsThatFail() {
		assertThat(sweep((row) -> row % 10 == 1 || row == BatchSweep.BATCH_SIZE)).isEqualTo(ROWS - 46);
		assertThat(this.tried).containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
	}

	@Test
	void endsWithAFullBatchOfWhichEveryRowFailed() {
		assertThat(sweep((row) -> true)).isZero();
		assertThat(this.tried).hasSize(BatchSweep.BATCH_SIZE);
	}

	@Test
	void saysOfAFailureWhereItWasAndNotWhatItQuotes(CapturedOutput output) {
		sweep((row) -> row == 7);
		assertThat(output).contains(ticketOf(7) + " is left for the next run: java.lang.IllegalStateException at "
				+ BatchSweepTests.class.getName());
		assertThat(output).doesNotContain("Ayşe");
	}

	private int sweep(Predicate<Integer> fails) {
		BatchSweep<Integer> sweep = new BatchSweep<>(LoggerFactory.getLogger(BatchSweepTests.class),
				BatchSweepTests::ticketOf, (row) -> handle(row, fails));
		return sweep.run(0, (last) -> Flux.range(last + 1, Math.min(BatchSweep.BATCH_SIZE, ROWS - last))).block();
	}

	private Mono<Void> handle(int row, Predicate<Integer> fails) {
		this.tried.add(row);
		if (fails.test(row)) {
			throw new IllegalStateException("Ayşe wrote this");
		}
		return Mono.empty();
	}

	private static UUID ticketOf(int row) {
		return new UUID(0, row);
	}

}
