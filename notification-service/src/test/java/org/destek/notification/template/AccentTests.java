package org.destek.notification.template;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccentTests {

	@Test
	void aDarkColourHasWhiteTextAndALighterPair() {
		Accent accent = Accent.of("#0B5566");
		assertThat(accent.onLight()).isEqualTo("#FFFFFF");
		assertThat(accent.dark()).isNotEqualTo("#0B5566");
		assertThat(accent.onDark()).isEqualTo("#06212A");
	}

	@Test
	void aLightColourHasDarkText() {
		assertThat(Accent.of("#FFD400").onLight()).isEqualTo("#06212A");
	}

	@Test
	void blackIsLightenedUntilItCanBeRead() {
		assertThat(Accent.of("#000000").dark()).isNotEqualTo("#000000");
	}

	@Test
	void whatIsNoColourIsRefusedWithTheSettingsName() {
		assertThatIllegalArgumentException().isThrownBy(() -> Accent.of("red;background:url(x)"))
			.withMessageContaining("DESTEK_ACCENT");
	}

}
