package org.destek.foundation.wording;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.destek.foundation.wording.WorkingTime.Unit;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTests {

	private static final Locale TURKISH = Locale.forLanguageTag("tr");

	private static final Duration DAY = Duration.ofHours(8);

	@Test
	void saysASizeInItsLanguage() {
		assertThat(FileSize.inWords(1_258_291, TURKISH)).isEqualTo("1,2 MB");
		assertThat(FileSize.inWords(1_258_291, Locale.ENGLISH)).isEqualTo("1.2 MB");
		assertThat(FileSize.inWords(10 * 1024 * 1024, TURKISH)).isEqualTo("10 MB");
		assertThat(FileSize.inWords(421_888, TURKISH)).isEqualTo("412 KB");
		assertThat(FileSize.inWords(2, Locale.ENGLISH)).isEqualTo("1 KB");
	}

	@Test
	void aSizeAboveALimitNeverReadsLikeTheLimit() {
		assertThat(FileSize.above(10 * 1024 * 1024 + 1, Locale.ENGLISH)).isEqualTo("10.1 MB");
	}

	@Test
	void workingTimeIsRoundedUp() {
		assertThat(WorkingTime.of(0, DAY)).isEqualTo(new WorkingTime(Unit.MINUTES, 1));
		assertThat(WorkingTime.of(59, DAY)).isEqualTo(new WorkingTime(Unit.MINUTES, 59));
		assertThat(WorkingTime.of(61, DAY)).isEqualTo(new WorkingTime(Unit.HOURS, 2));
		assertThat(WorkingTime.of(421, DAY)).isEqualTo(new WorkingTime(Unit.WORKING_DAYS, 1));
		assertThat(WorkingTime.of(481, DAY)).isEqualTo(new WorkingTime(Unit.WORKING_DAYS, 2));
	}

}
