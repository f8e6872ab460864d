package org.destek.gateway.desk.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of numbers, drawn on a field of 700 by 120, with the same numbers in words.
 *
 * @param key what its texts' keys end with
 * @param text what it shows, in a sentence
 * @param most the highest column's number in words
 * @param columns from left to right
 * @param ends what stands below, from left to right
 */
record Chart(String key, String text, String most, List<Column> columns, List<String> ends) {

	private static final double WIDTH = 700;

	private static final double HEIGHT = 120;

	/** How much of its place a column leaves free. */
	private static final double GAP = 0.25;

	/** What there is at all can be seen. */
	private static final double LEAST = 1.5;

	/** Draws a column for each number. */
	static Chart of(String key, String text, String most, List<Value> values, List<String> ends) {
		double step = WIDTH / Math.max(1, values.size());
		double highest = Math.max(1, values.stream().mapToLong(Value::requests).max().orElse(1));
		List<Column> columns = new ArrayList<>();
		for (Value each : values) {
			double height = (each.requests() > 0) ? Math.max(LEAST, HEIGHT * each.requests() / highest) : 0;
			columns.add(new Column(each.name(), each.number(), rounded(columns.size() * step + step * GAP / 2),
					rounded(HEIGHT - height), rounded(step * (1 - GAP)), rounded(height)));
		}
		return new Chart(key, text, most, columns, ends);
	}

	private static double rounded(double place) {
		return Math.round(place * 10) / 10.0;
	}

	/**
	 * A number to draw.
	 *
	 * @param name what it is of, in words
	 * @param requests the number
	 * @param number the number in words
	 */
	record Value(String name, long requests, String number) {
	}

	/** A column, and the line of the table that says the same. */
	record Column(String name, String number, double x, double y, double width, double height) {
	}

}
