package org.destek.bench;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.destek.bench.Comparison.Change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ComparisonTests {

	@Test
	void aChangeWithinTheSpreadOfTheRoundsIsNone() {
		Change change = Change.of(new double[] { 90, 100, 110 }, new double[] { 105, 115, 118 });
		assertThat(change.share()).isEqualTo(0.15, within(1e-9));
		assertThat(change.noise()).isEqualTo(0.2, within(1e-9));
		assertThat(change.isBeyondNoise()).isFalse();
	}

	@Test
	void aChangeBeyondItIsOneInBothDirections() {
		assertThat(Change.of(new double[] { 99, 100, 101 }, new double[] { 109, 110, 111 }).isBeyondNoise()).isTrue();
		assertThat(Change.of(new double[] { 99, 100, 101 }, new double[] { 89, 90, 91 }).isBeyondNoise()).isTrue();
	}

	@Test
	void oneRoundAloneSaysLittle() {
		assertThat(Change.of(new double[] { 100 }, new double[] { 110 }).isBeyondNoise()).isFalse();
		assertThat(Change.of(new double[] { 100 }, new double[] { 120 }).isBeyondNoise()).isTrue();
	}

	@Test
	void namesWhatChangedAndLeavesTheWarmUpOut() {
		List<String> lines = Comparison.lines(List.of(step(100, false), step(10, true)),
				List.of(step(200, false), step(900, true)));
		assertThat(lines).anyMatch((line) -> line.contains("submit") && line.contains("+100.0 %"))
			.noneMatch((line) -> line.contains("900"));
	}

	@Test
	void saysWhatTheOtherRunDoesNotHave() {
		assertThat(Comparison.lines(List.of(), List.of(step(100, false))))
			.anyMatch((line) -> line.endsWith("not in the other run"));
	}

	private static StepResult step(int done, boolean warmUp) {
		return new StepResult("empty", "submit", "closed", 8, 1, warmUp, done, 0, 1, 1,
				Map.of("submit", new Percentiles(done, 0, 1, 2, 3, 4)), Map.of("gateway", 10.0 * done),
				Map.of("gateway", 10.0 * done), 0.2, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0, 0, "");
	}

}
