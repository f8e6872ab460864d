package org.destek.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.destek.bench.load.Sample;

import static org.assertj.core.api.Assertions.assertThat;

class LoadSamplesTests {

	private final LoadSamples samples = new LoadSamples(
			List.of(new Sample("form page", 0, 100_000, true), new Sample("form post", 100_000, 400_000, true),
					new Sample("whole", 0, 500_000, true), new Sample("form page", 500_000, 100_000, true),
					new Sample("form post", 600_000, 400_000, false), new Sample("whole", 500_000, 500_000, false)));

	@Test
	void aTurnCountsOnceAndItsErrorOnce() {
		assertThat(this.samples.whole().count()).isEqualTo(1);
		assertThat(this.samples.errors()).isEqualTo(1);
		assertThat(this.samples.requests().get("form page").count()).isEqualTo(2);
	}

	@Test
	void lastsUntilTheLastAnswer() {
		assertThat(this.samples.seconds()).isEqualTo(1);
	}

	@Test
	void tellsHowManyTurnsEndedInEachPart() {
		assertThat(this.samples.parts(2)).containsExactly(0, 1);
	}

	@Test
	void isNothingWithoutALoad() {
		LoadSamples none = new LoadSamples(List.of());
		assertThat(none.seconds()).isZero();
		assertThat(none.whole().count()).isZero();
	}

}
