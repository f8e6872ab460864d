package org.destek.notification.template;

import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

import org.destek.foundation.colour.Colour;

/**
 * The institution's colour and its pair for dark mail programs, with a text colour that
 * can be read on each (WCAG 2, at least 4.5 to 1).
 *
 * @param light on white paper
 * @param onLight text on it
 * @param dark on dark paper: the same hue, lightened until it can be read there
 * @param onDark text on that
 * @param soft a light surface with a touch of it, for ink
 * @param softDark a dark one
 */
public record Accent(String light, String onLight, String dark, String onDark, String soft, String softDark) {

	private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

	private static final int PAPER = 0xFFFFFF;

	private static final int DARK_SURFACE = 0x18232A;

	private static final int SOFT_PERCENT = 11;

	private static final double DARK_CONTRAST = 7.5;

	private static final int BRIGHT = 200;

	private static final int LEAST_WHITE = 20;

	/**
	 * Reads the setting; the name is the one that property binding looks for.
	 * @param hex {@code #RRGGBB}
	 * @return the colour and what follows from it
	 */
	static Accent of(String hex) {
		if (!HEX.matcher(hex).matches()) {
			throw new IllegalArgumentException("DESTEK_ACCENT must look like #0B5566; it is '%s'".formatted(hex));
		}
		int light = Integer.parseInt(hex.substring(1), 16);
		int dark = lightened(light);
		return new Accent(text(light), textOn(light), text(dark), textOn(dark), text(mixed(light, PAPER, SOFT_PERCENT)),
				text(mixed(dark, DARK_SURFACE, SOFT_PERCENT)));
	}

	/** Brightened first: mixing a dark colour with white alone would make it grey. */
	private static int lightened(int colour) {
		int lighter = colour;
		for (int percent = LEAST_WHITE; contrast(lighter, DARK_SURFACE) < DARK_CONTRAST; percent += 5) {
			lighter = mixedWithWhite(brightened(colour), percent);
		}
		return lighter;
	}

	private static int brightened(int colour) {
		int strongest = Math.max(part(colour, 16), Math.max(part(colour, 8), part(colour, 0)));
		return (strongest == 0 || strongest >= BRIGHT) ? colour : each(colour, (part) -> part * BRIGHT / strongest);
	}

	private static int mixedWithWhite(int colour, int percent) {
		return each(colour, (part) -> part + (255 - part) * percent / 100);
	}

	private static int mixed(int colour, int ground, int percent) {
		return mixed(colour, ground, percent, 16) << 16 | mixed(colour, ground, percent, 8) << 8
				| mixed(colour, ground, percent, 0);
	}

	private static int mixed(int colour, int ground, int percent, int shift) {
		return part(ground, shift) + (part(colour, shift) - part(ground, shift)) * percent / 100;
	}

	private static int each(int colour, IntUnaryOperator change) {
		return change.applyAsInt(part(colour, 16)) << 16 | change.applyAsInt(part(colour, 8)) << 8
				| change.applyAsInt(part(colour, 0));
	}

	private static int part(int colour, int shift) {
		return (colour >> shift) & 0xFF;
	}

	private static String textOn(int colour) {
		return (contrast(colour, 0xFFFFFF) >= 4.5) ? "#FFFFFF" : "#06212A";
	}

	private static double contrast(int one, int other) {
		return Colour.of(text(one)).contrastTo(Colour.of(text(other)));
	}

	private static String text(int colour) {
		return "#%06X".formatted(colour).toUpperCase(Locale.ROOT);
	}

}
