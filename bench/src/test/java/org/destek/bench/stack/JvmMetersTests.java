package org.destek.bench.stack;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JvmMetersTests {

	@Test
	void addsUpWhatHasSeveralLines() {
		JvmMeters meters = JvmMeters.parse("""
				# TYPE jvm_gc_pause_seconds summary
				jvm_gc_pause_seconds_count{action="end of minor GC"} 4
				jvm_gc_pause_seconds_sum{action="end of minor GC"} 0.020
				jvm_gc_pause_seconds_sum{action="end of major GC"} 0.030
				jvm_gc_memory_allocated_bytes_total{application="gateway"} 1.5E7
				""");
		assertThat(meters).isEqualTo(new JvmMeters(15_000_000, 50));
	}

}
