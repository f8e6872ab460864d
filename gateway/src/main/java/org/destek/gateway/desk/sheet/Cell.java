package org.destek.gateway.desk.sheet;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a field of a table.
 *
 * @param text as text; empty for an empty field
 * @param number as a number; null when it is none
 * @param time as a time on the office's clock; null when it is none
 */
public record Cell(String text, @Nullable Long number, @Nullable LocalDateTime time) {

	private static final Cell EMPTY = new Cell("", null, null);

	public static Cell of(@Nullable String text) {
		return (text != null) ? new Cell(text, null, null) : EMPTY;
	}

	public static Cell of(@Nullable Long number) {
		return (number != null) ? new Cell(number.toString(), number, null) : EMPTY;
	}

	public static Cell of(@Nullable LocalDateTime time) {
		return (time != null) ? new Cell("", null, time) : EMPTY;
	}

}
