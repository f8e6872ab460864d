package org.destek.bench.stack;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseCountersTests {

	@Test
	void readsHowOftenEachSocketSentSomething() {
		String listing = """
				0      0          127.0.0.1:18538      127.0.0.1:40112
				\t cubic wscale:7,7 rto:204 rtt:0.05/0.02 bytes_sent:4120 data_segs_out:77 data_segs_in:80
				0      0              [::1]:18538          [::1]:40118
				\t cubic wscale:7,7 rto:204 data_segs_out:5 data_segs_in:6
				0      0          127.0.0.1:18538      127.0.0.1:40200
				\t cubic wscale:7,7 rto:204
				""";
		assertThat(DatabaseCounters.segments(listing)).hasSize(2).containsEntry(40112, 77L).containsEntry(40118, 5L);
	}

	@Test
	void readsNothingWhereNobodyIsConnected() {
		assertThat(DatabaseCounters.segments("")).isEmpty();
	}

}
