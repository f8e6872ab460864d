package org.destek.notification.replytext;

import java.util.ArrayList;
import java.util.List;

/** Puts treated lines together: stretches that are shown, and folded ones between. */
final class WrittenTextBuilder {

	private final StringBuilder shown = new StringBuilder();

	private int shownLines;

	private final List<FoldedText> folded = new ArrayList<>();

	private final List<String> stretch = new ArrayList<>();

	private LineTreatment treatment = LineTreatment.SHOWN;

	/** Adds the next line; empty lines part nothing. */
	void add(MailLine line, LineTreatment treatment) {
		if (line.isBlank() && treatment != LineTreatment.REMOVED) {
			this.stretch.add("");
			return;
		}
		if (treatment == LineTreatment.REMOVED) {
			end();
			return;
		}
		if (treatment != this.treatment) {
			end();
			this.treatment = treatment;
		}
		this.stretch.add(line.shown());
	}

	WrittenText finished() {
		end();
		return new WrittenText(this.shown.toString(), this.folded);
	}

	private void end() {
		String text = withoutBlankEnds(this.stretch);
		this.stretch.clear();
		if (text.isEmpty()) {
			return;
		}
		if (this.treatment == LineTreatment.SHOWN) {
			show(text);
		}
		else {
			fold(text);
		}
	}

	private void show(String text) {
		if (!this.shown.isEmpty()) {
			this.shown.append("\n\n");
			this.shownLines++;
		}
		this.shown.append(text);
		this.shownLines += WrittenText.lines(text);
	}

	private void fold(String text) {
		int last = this.folded.size() - 1;
		if (last >= 0 && this.folded.get(last).after() == this.shownLines) {
			this.folded.set(last, new FoldedText(this.shownLines, this.folded.get(last).text() + "\n\n" + text));
		}
		else {
			this.folded.add(new FoldedText(this.shownLines, text));
		}
	}

	private static String withoutBlankEnds(List<String> lines) {
		return String.join("\n", lines).strip();
	}

}
