package org.destek.bench.machine;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MachineTimesTests {

	@Test
	void leavesIdleAndWaitingOut() {
		assertThat(MachineTimes.parse("cpu  100 10 50 9000 700 5 5 30 0 0")).isEqualTo(1700);
	}

}
