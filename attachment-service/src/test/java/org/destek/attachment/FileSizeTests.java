package org.destek.attachment;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileSizeTests {

	private static final Locale TURKISH = Locale.forLanguageTag("tr");

	@Test
	void readsAsInItsLanguage() {
		assertThat(new FileSize(1_258_291).in(TURKISH)).isEqualTo("1,2 MB");
		assertThat(new FileSize(1_258_291).in(Locale.ENGLISH)).isEqualTo("1.2 MB");
		assertThat(new FileSize(10 * 1024 * 1024).in(TURKISH)).isEqualTo("10 MB");
		assertThat(new FileSize(2048).in(Locale.ENGLISH)).isEqualTo("2 kB");
	}

	@Test
	void neverReadsLikeTheLimitItIsAbove() {
		assertThat(FileSize.above(10 * 1024 * 1024 + 1).in(Locale.ENGLISH)).isEqualTo("10.1 MB");
	}

}
