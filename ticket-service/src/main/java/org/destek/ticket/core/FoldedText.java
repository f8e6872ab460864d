package org.destek.ticket.core;

import java.util.ArrayList;
import java.util.List;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines of a mail that are shown only when a reader asks for them: quotes, signatures,
 * adverts.
 *
 * @param after how many lines of the text stand above them
 * @param text the lines
 */
public record FoldedText(int after, String text) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * What a row holds.
	 * @param row a row with a column {@code folded}
	 * @return the folded lines of its text, none when it was not a mail
	 */
	public static List<FoldedText> read(Readable row) {
		String folded = row.get("folded", String.class);
		return (folded != null) ? List.of(JSON.readValue(folded, FoldedText[].class)) : List.of();
	}

	/**
	 * What a row is given.
	 * @param folded folded lines, perhaps none
	 * @return a value for a column {@code folded}
	 */
	public static Parameter column(List<FoldedText> folded) {
		return folded.isEmpty() ? Parameters.in(PostgresqlObjectId.JSONB)
				: Parameters.in(PostgresqlObjectId.JSONB, Json.of(JSON.writeValueAsString(folded)));
	}

	/**
	 * The same folded lines below lines that a text begins with now.
	 * @param folded folded lines
	 * @param lines how many lines came on top of the text
	 * @return the folded lines in their places
	 */
	public static List<FoldedText> below(List<FoldedText> folded, long lines) {
		return folded.stream().map((each) -> new FoldedText(each.after() + (int) lines, each.text())).toList();
	}

	/**
	 * A text with everything shown.
	 * @param text the text
	 * @param folded what is folded in it
	 * @return both, in the order in which they were written
	 */
	public static String unfolded(String text, @Nullable List<FoldedText> folded) {
		List<String> lines = text.lines().toList();
		List<String> parts = new ArrayList<>();
		int next = 0;
		for (FoldedText each : (folded != null) ? folded : List.<FoldedText>of()) {
			int end = Math.max(next, Math.min(lines.size(), each.after()));
			parts.add(String.join("\n", lines.subList(next, end)).strip());
			parts.add(each.text());
			next = end;
		}
		parts.add(String.join("\n", lines.subList(next, lines.size())).strip());
		return String.join("\n\n", parts.stream().filter((part) -> !part.isEmpty()).toList());
	}

}
