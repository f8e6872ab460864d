package org.destek.foundation.colour;

/**
 * A colour of sRGB, and the two things that a theme needs to know of it: how it stands
 * out from another one (WCAG 2.2, relative luminance), and what it looks like lighter,
 * darker or paler.
 *
 * @param red 0 to 255, as green and blue
 */
public record Colour(int red, int green, int blue) {

	/**
	 * Reads a colour.
	 * @param hex {@code #RRGGBB}
	 */
	public static Colour of(String hex) {
		int rgb = Integer.parseInt(hex.substring(1), 16);
		return new Colour(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF);
	}

	/**
	 * Makes a colour of hue (0 to 360), saturation and lightness (0 to 1).
	 */
	public static Colour hsl(double hue, double saturation, double lightness) {
		double spread = saturation * Math.min(lightness, 1 - lightness);
		return new Colour(channel(0, hue, spread, lightness), channel(8, hue, spread, lightness),
				channel(4, hue, spread, lightness));
	}

	private static int channel(int offset, double hue, double spread, double lightness) {
		double place = (offset + hue / 30) % 12;
		return (int) Math.round(255 * (lightness - spread * Math.max(-1, Math.min(Math.min(place - 3, 9 - place), 1))));
	}

	public double hue() {
		double most = most();
		double range = most - least();
		if (range == 0) {
			return 0;
		}
		double sixth;
		if (most == this.red) {
			sixth = (this.green - this.blue) / range;
		}
		else if (most == this.green) {
			sixth = (this.blue - this.red) / range + 2;
		}
		else {
			sixth = (this.red - this.green) / range + 4;
		}
		return (sixth * 60 + 360) % 360;
	}

	public double saturation() {
		double lightness = lightness();
		return (most() == least()) ? 0 : (most() - least()) / 255 / (1 - Math.abs(2 * lightness - 1));
	}

	public double lightness() {
		return (most() + least()) / 2 / 255;
	}

	/** The contrast ratio (WCAG 2.2), 1 to 21. */
	public double contrastTo(Colour other) {
		double one = luminance();
		double two = other.luminance();
		return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
	}

	public String hex() {
		return "#%02X%02X%02X".formatted(this.red, this.green, this.blue);
	}

	private double luminance() {
		return 0.2126 * linear(this.red) + 0.7152 * linear(this.green) + 0.0722 * linear(this.blue);
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	private double most() {
		return Math.max(this.red, Math.max(this.green, this.blue));
	}

	private double least() {
		return Math.min(this.red, Math.min(this.green, this.blue));
	}

}
