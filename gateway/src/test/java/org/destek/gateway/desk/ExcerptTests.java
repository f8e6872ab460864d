package org.destek.gateway.desk;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

	@Test
	void partsWhatWasFoundFromWhatIsAround() {
		assertThat(Excerpt.of("yurtta \uE000eduroam\uE001 yok, \uE000ağ\uE001")).containsExactly(
				new Excerpt("yurtta ", false), new Excerpt("eduroam", true), new Excerpt(" yok, ", false),
				new Excerpt("ağ", true));
	}

	@Test
	void marksNothingByHalfAMark() {
		assertThat(Excerpt.of("a \uE001b \uE000c")).containsExactly(new Excerpt("a b c", false));
		assertThat(Excerpt.of("\uE000\uE001")).isEmpty();
		assertThat(Excerpt.of(null)).isEmpty();
	}

}
