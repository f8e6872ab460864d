package org.destek.gateway.theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.foundation.colour.Colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class ThemeTests {

	@Test
	void drawsTheShippedAccentAsDesigned() {
		assertThat(ThemeConfiguration.stylesheet("#0B5566")).isEqualTo("""
				:root{--accent:#0B5566;--on-accent:#FFFFFF;--accent-hover:#083F4C;--accent-soft:#E4F0F2;--bar:#0B5566;\
				--on-bar:#FFFFFF}
				@media (prefers-color-scheme:dark){:root{--accent:#7CC6D4;--on-accent:#06212A;--accent-hover:#A5DAE4;\
				--accent-soft:#16303A;--bar:#0E2A33;--on-bar:#E8EEF1}}
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "#7A1F3D", "#003366", "#1B5E20", "#4A148C", "#000000", "#333333", "#8B0000", "#0000FF",
			"#9C2A00", "#5D4037", "#00695C", "#AD1457" })
	void derivesReadableShadesOfADarkAccent(String accent) {
		assertThat(ThemeConfiguration.stylesheet(accent)).contains("--accent:" + accent).hasSizeLessThan(1000);
		assertThat(Palette.dark(Colour.of(accent)).unreadable()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "#FFD400", "#FFFFFF", "#7CC6D4", "#888888", "#00FF00" })
	void refusesAnAccentThatNotEverybodyCanRead(String accent) {
		assertThatExceptionOfType(UnreadableAccentException.class)
			.isThrownBy(() -> ThemeConfiguration.stylesheet(accent))
			.withMessageContaining(accent)
			.withMessageContaining("at least 4.5 is needed")
			.withMessageNotContaining("\n");
	}

	@Test
	void computesContrastAsWcagDoes() {
		assertThat(Colour.of("#14212B").contrastTo(Colour.of("#FFFFFF"))).isCloseTo(16.4, within(0.05));
		assertThat(Colour.of("#0B5566").contrastTo(Colour.of("#FFFFFF"))).isCloseTo(8.4, within(0.05));
		assertThat(Colour.of("#FFFFFF").contrastTo(Colour.of("#000000"))).isCloseTo(21, within(0.001));
	}

	@ParameterizedTest
	@ValueSource(strings = { "#0B5566", "#7A1F3D", "#123456", "#ABCDEF", "#808080", "#FF0000" })
	void findsAColourAgainByHueSaturationAndLightness(String hex) {
		Colour colour = Colour.of(hex);
		assertThat(Colour.hsl(colour.hue(), colour.saturation(), colour.lightness()).hex()).isEqualTo(hex);
	}

}
