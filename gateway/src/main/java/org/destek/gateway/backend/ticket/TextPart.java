package org.destek.gateway.backend.ticket;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text that came by mail.
 *
 * @param text its lines
 * @param folded whether it is shown only when a reader asks for it
 */
public record TextPart(String text, boolean folded) {

	/**
	 * Lines of a mail that are no part of the text.
	 *
	 * @param after how many lines of the text stand above them
	 * @param text the lines
	 */
	public record Folded(int after, String text) {
	}

	/**
	 * A text in its parts.
	 * @param text what is shown
	 * @param folded what is folded in it; null: nothing
	 * @return the parts in the order in which they were written
	 */
	public static List<TextPart> of(String text, @Nullable List<Folded> folded) {
		if (folded == null || folded.isEmpty()) {
			return List.of(new TextPart(text, false));
		}
		List<String> lines = text.lines().toList();
		List<TextPart> parts = new ArrayList<>();
		int next = 0;
		for (Folded each : folded) {
			int end = Math.max(next, Math.min(lines.size(), each.after()));
			addShown(parts, lines.subList(next, end));
			parts.add(new TextPart(each.text(), true));
			next = end;
		}
		addShown(parts, lines.subList(next, lines.size()));
		return List.copyOf(parts);
	}

	private static void addShown(List<TextPart> parts, List<String> lines) {
		String text = String.join("\n", lines).strip();
		if (!text.isEmpty()) {
			parts.add(new TextPart(text, false));
		}
	}

	/** How many lines a reader does not see. */
	public long lines() {
		return this.text.lines().filter((line) -> !line.isBlank()).count();
	}

}
