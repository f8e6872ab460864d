package org.destek.gateway.theme;

import java.util.LinkedHashMap;
import java.util.Map;

import org.destek.foundation.colour.Colour;

/**
 * The shades that follow from the accent in one theme.
 *
 * @param paper what the page is made of, the same for every institution
 * @param soft behind what is selected
 * @param bar of the header
 */
record Palette(Colour paper, Colour accent, Colour onAccent, Colour hover, Colour soft, Colour bar, Colour onBar) {

	private static final Colour WHITE = Colour.of("#FFFFFF");

	private static final Colour NIGHT = Colour.of("#10181E");

	private static final Colour NIGHT_INK = Colour.of("#E8EEF1");

	private static final double READABLE = 4.5;

	/** What the designers drew for the accent that is shipped. */
	private static final String SHIPPED = "#0B5566";

	static Palette light(Colour accent) {
		if (accent.hex().equals(SHIPPED)) {
			return of(WHITE, WHITE, WHITE, "#0B5566", "#083F4C", "#E4F0F2", "#0B5566");
		}
		Colour hover = shade(accent, 1, accent.lightness() * 0.745);
		return new Palette(WHITE, accent, WHITE, hover, shade(accent, 0.45, 0.925), accent, WHITE);
	}

	static Palette dark(Colour accent) {
		if (accent.hex().equals(SHIPPED)) {
			return of(NIGHT, Colour.of("#06212A"), NIGHT_INK, "#7CC6D4", "#A5DAE4", "#16303A", "#0E2A33");
		}
		Colour soft = shade(accent, 0.55, 0.157);
		double lightness = 0.66;
		while (lightness < 0.9 && shade(accent, 0.65, lightness).contrastTo(soft) < READABLE + 1) {
			lightness += 0.01;
		}
		return new Palette(NIGHT, shade(accent, 0.65, lightness), shade(accent, 0.9, 0.09),
				shade(accent, 0.65, Math.min(0.95, lightness + 0.11)), soft, shade(accent, 0.7, 0.127), NIGHT_INK);
	}

	private static Palette of(Colour paper, Colour onAccent, Colour onBar, String accent, String hover, String soft,
			String bar) {
		return new Palette(paper, Colour.of(accent), onAccent, Colour.of(hover), Colour.of(soft), Colour.of(bar),
				onBar);
	}

	private static Colour shade(Colour accent, double ofSaturation, double lightness) {
		return Colour.hsl(accent.hue(), accent.saturation() * ofSaturation, lightness);
	}

	/**
	 * What cannot be read well enough.
	 * @return pairs and their ratio; empty when all is well
	 */
	Map<String, Double> unreadable() {
		Map<String, Double> ratios = new LinkedHashMap<>();
		ratios.put("text on the accent", this.onAccent.contrastTo(this.accent));
		ratios.put("text on the accent's hover shade", this.onAccent.contrastTo(this.hover));
		ratios.put("the accent on paper", this.accent.contrastTo(this.paper));
		ratios.put("the accent on its soft shade", this.accent.contrastTo(this.soft));
		ratios.put("text on the header bar", this.onBar.contrastTo(this.bar));
		ratios.values().removeIf((ratio) -> ratio >= READABLE);
		return ratios;
	}

	/** As custom properties of a stylesheet. */
	String css() {
		return "--accent:%s;--on-accent:%s;--accent-hover:%s;--accent-soft:%s;--bar:%s;--on-bar:%s".formatted(
				this.accent.hex(), this.onAccent.hex(), this.hover.hex(), this.soft.hex(), this.bar.hex(),
				this.onBar.hex());
	}

}
