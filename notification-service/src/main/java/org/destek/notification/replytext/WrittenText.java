package org.destek.notification.replytext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a mail says: what is shown of it, and what is folded between.
 *
 * @param shown what the writer newly wrote, as far as can be told
 * @param folded the rest, in its places
 */
public record WrittenText(String shown, List<FoldedText> folded) {

	public WrittenText {
		folded = List.copyOf(folded);
	}

	/**
	 * A text with nothing folded.
	 * @param text the text
	 * @return all of it, shown
	 */
	public static WrittenText of(String text) {
		return new WrittenText(text, List.of());
	}

	/**
	 * The same after lines of it were taken away.
	 * @param rest what is left to show
	 * @param above how many lines went away at its beginning
	 * @return what is folded, in its places still
	 */
	public WrittenText reducedTo(String rest, int above) {
		int lines = lines(rest);
		return new WrittenText(rest,
				this.folded.stream()
					.map((each) -> new FoldedText(Math.max(0, Math.min(lines, each.after() - above)), each.text()))
					.toList());
	}

	/**
	 * The same with each part changed, line by line.
	 * @param change keeps the number of lines
	 * @return the changed text
	 */
	public WrittenText mapped(UnaryOperator<String> change) {
		return new WrittenText(change.apply(this.shown),
				this.folded.stream().map((each) -> new FoldedText(each.after(), change.apply(each.text()))).toList());
	}

	/**
	 * All of it, in the order in which it was written.
	 * @return shown and folded lines
	 */
	public String whole() {
		List<String> lines = this.shown.lines().toList();
		List<String> parts = new ArrayList<>();
		int next = 0;
		for (FoldedText each : this.folded) {
			parts.add(String.join("\n", lines.subList(next, each.after())).strip());
			parts.add(each.text());
			next = each.after();
		}
		parts.add(String.join("\n", lines.subList(next, lines.size())).strip());
		return String.join("\n\n", parts.stream().filter((part) -> !part.isEmpty()).toList());
	}

	/**
	 * How many lines a text has.
	 * @param text the text
	 * @return 0 for an empty one
	 */
	public static int lines(String text) {
		return Math.toIntExact(text.lines().count());
	}

}
