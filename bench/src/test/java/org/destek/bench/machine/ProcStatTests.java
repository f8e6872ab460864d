package org.destek.bench.machine;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProcStatTests {

	@Test
	void readsTicksAlsoOfAProgramWithBracketsInItsName() {
		ProcStat stat = ProcStat.parse("4711 (postgres: (a b) c) S 42 4711 4711 0 -1 4194560 9000 100 3 0 "
				+ "150 50 30 20 20 0 1 0 123456 220000000 4000 18446744073709551615");
		assertThat(stat).isEqualTo(new ProcStat(42, 200, 50));
		assertThat(ProcStat.time(stat.own())).hasSeconds(2);
	}

	@Test
	void refusesWhatIsNoSuchLine() {
		assertThatIllegalArgumentException().isThrownBy(() -> ProcStat.parse("nothing"));
	}

	@Test
	void knowsNothingOfAProcessThatIsNotThere() {
		assertThat(ProcStat.of(-1)).isEmpty();
	}

}
