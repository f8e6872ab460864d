package org.destek.gateway.theme;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.foundation.colour.Colour;
import org.destek.gateway.asset.AssetSource;
import org.destek.gateway.institution.Institution;

/**
 * Makes {@code theme.css} of the accent: the light shades, and the dark ones for dark
 * devices.
 */
@Configuration(proxyBeanMethods = false)
class ThemeConfiguration {

	@Bean
	AssetSource themeStylesheet(Institution institution) {
		return new AssetSource("theme.css", stylesheet(institution.accent()).getBytes(StandardCharsets.UTF_8));
	}

	@Bean
	AssetSource restOfTheStyles(CriticalStyles styles) {
		return new AssetSource("rest.css", styles.rest().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The stylesheet of an accent.
	 * @throws UnreadableAccentException when somebody could not read it
	 */
	static String stylesheet(String accent) {
		Palette light = Palette.light(Colour.of(accent));
		Palette dark = Palette.dark(Colour.of(accent));
		Stream.of(light, dark)
			.flatMap((palette) -> palette.unreadable().entrySet().stream())
			.findFirst()
			.ifPresent((pair) -> refuse(accent, pair));
		return ":root{%s}\n@media (prefers-color-scheme:dark){:root{%s}}\n".formatted(light.css(), dark.css());
	}

	private static void refuse(String accent, Map.Entry<String, Double> pair) {
		throw new UnreadableAccentException(accent, pair.getKey(), pair.getValue());
	}

}
