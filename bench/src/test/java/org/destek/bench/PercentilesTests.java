package org.destek.bench;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PercentilesTests {

	@Test
	void areValuesThatWereSeen() {
		List<Long> micros = LongStream.rangeClosed(1, 200).map((each) -> each * 1000).boxed().toList();
		Percentiles times = Percentiles.of(micros, 3);
		assertThat(times).isEqualTo(new Percentiles(200, 3, 100, 190, 198, 200));
	}

	@Test
	void doNotDependOnTheOrder() {
		assertThat(Percentiles.of(List.of(9000L, 1000L, 5000L), 0).p50()).isEqualTo(5);
	}

	@Test
	void areTheOneValueThatThereIs() {
		assertThat(Percentiles.ofMillis(List.of(7L), 0)).isEqualTo(new Percentiles(1, 0, 7, 7, 7, 7));
	}

	@Test
	void areNothingWhereNothingWasAnswered() {
		assertThat(Percentiles.of(List.of(), 4)).isEqualTo(new Percentiles(0, 4, 0, 0, 0, 0));
	}

}
