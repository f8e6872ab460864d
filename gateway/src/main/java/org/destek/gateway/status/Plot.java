package org.destek.gateway.status;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A small picture of numbers, drawn on a field of 328 by 44.
 *
 * @param text the same facts in words
 * @param from what its left end is
 * @param to what its right end is
 * @param limit the promised time in words; null when no time is promised
 * @param newest the newest value in words, where one is labelled
 * @param bars blocks of days or hours, and the mark of the newest value
 * @param lines polylines' points; broken where nobody counted
 * @param dash how far down the promised time stands; null when none is promised
 */
public record Plot(String text, String from, String to, @Nullable String limit, @Nullable String newest, List<Bar> bars,
		List<String> lines, @Nullable Double dash) {

	/** How wide the field is. */
	static final double WIDTH = 328;

	/** How high it is. */
	static final double HEIGHT = 44;

	/**
	 * A block.
	 *
	 * @param look {@code kept}, {@code late}, {@code broken}, {@code none} or
	 * {@code count}
	 */
	public record Bar(double x, double y, double width, double height, String look) {

		/** One that stands on the ground. */
		static Bar of(double x, double width, double height, String look) {
			return new Bar(x, HEIGHT - height, width, height, look);
		}

	}

}
