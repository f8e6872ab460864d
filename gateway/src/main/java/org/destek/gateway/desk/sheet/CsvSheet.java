package org.destek.gateway.desk.sheet;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Begins with a byte order mark, without which Excel takes UTF-8 for something else. A
 * text that a program could take for a formula has an apostrophe before it (OWASP, CSV
 * Injection).
 */
final class CsvSheet implements Sheet {

	private static final String MARK = "\uFEFF";

	private static final String SEPARATOR = ";";

	private static final String FORMULA = "=+-@\t\r";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

	@Override
	public byte[] begin() {
		return MARK.getBytes(UTF_8);
	}

	@Override
	public byte[] rows(List<List<Cell>> rows) {
		return rows.stream().map(CsvSheet::line).collect(Collectors.joining()).getBytes(UTF_8);
	}

	@Override
	public byte[] end() {
		return new byte[0];
	}

	private static String line(List<Cell> cells) {
		return cells.stream().map(CsvSheet::field).collect(Collectors.joining(SEPARATOR, "", "\r\n"));
	}

	private static String field(Cell cell) {
		if (cell.time() != null) {
			return TIME.format(cell.time());
		}
		return (cell.number() != null) ? cell.text() : quoted(cell.text());
	}

	private static String quoted(String text) {
		String harmless = (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		boolean plain = harmless.chars().noneMatch((letter) -> "\";\r\n".indexOf(letter) >= 0);
		return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
	}

}
