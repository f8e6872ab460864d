package org.destek.launcher;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JvmProfileTests {

	private static final Service GATEWAY = new Service("gateway", Port.GATEWAY_MANAGEMENT, 128);

	@Test
	void isSmallWhereNothingIsSet() {
		assertThat(JvmProfile.in(Map.of())).isEqualTo(JvmProfile.LAPTOP);
		assertThat(JvmProfile.in(Map.of(JvmProfile.SETTING, " "))).isEqualTo(JvmProfile.LAPTOP);
	}

	@Test
	void readsItsSettingInAnyCase() {
		assertThat(JvmProfile.in(Map.of(JvmProfile.SETTING, " Server "))).isEqualTo(JvmProfile.SERVER);
	}

	@Test
	void saysWhichProfilesThereAre() {
		assertThatExceptionOfType(StartException.class)
			.isThrownBy(() -> JvmProfile.in(Map.of(JvmProfile.SETTING, "big")))
			.withMessage("DESTEK_JVM is \"big\". Set it to laptop or server.");
	}

	@Test
	void aServerHasBothCompilersAndALargerHeap() {
		assertThat(JvmProfile.LAPTOP.options(GATEWAY)).contains("-Xmx128m", "-XX:TieredStopAtLevel=1");
		assertThat(JvmProfile.SERVER.options(GATEWAY)).contains("-Xmx256m")
			.noneMatch((option) -> option.startsWith("-XX:TieredStopAtLevel"));
	}

}
