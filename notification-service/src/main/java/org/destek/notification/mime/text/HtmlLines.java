package org.destek.notification.mime.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.html.HtmlLinks;
import org.destek.notification.mime.html.HtmlTables;

/** Writes the lines of an HTML tree: paragraphs, lists, breaks, where links go. */
final class HtmlLines implements NodeFilter {

	private static final Set<String> BLOCKS = Set.of("address", "article", "blockquote", "center", "dd", "div", "dl",
			"dt", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre",
			"section", "table", "tr", "ul");

	private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title", "template", "object", "svg",
			"math", "select", "textarea");

	private static final Set<String> SPACED = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "hr", "p");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final int MOST_INDENTED = 4;

	private final Map<Element, BodyLine.Kind> marks;

	private final List<BodyLine> lines = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	private final Deque<BodyLine.Kind> kinds = new ArrayDeque<>(List.of(BodyLine.Kind.OWN));

	private final Deque<Integer> linkStarts = new ArrayDeque<>();

	private final Deque<Integer> items = new ArrayDeque<>();

	private boolean history;

	private boolean ruled;

	private int preformatted;

	private @Nullable Element facts;

	private boolean inCell;

	/**
	 * Begins with nothing.
	 * @param marks what kind the lines of some elements are
	 */
	HtmlLines(Map<Element, BodyLine.Kind> marks) {
		this.marks = marks;
	}

	List<BodyLine> finished() {
		endLine();
		return List.copyOf(this.lines);
	}

	@Override
	public FilterResult head(Node node, int depth) {
		if (node instanceof TextNode text) {
			append(text.getWholeText());
		}
		else if (node instanceof Element element) {
			if (isUnseen(element)) {
				return FilterResult.SKIP_ENTIRELY;
			}
			open(element);
		}
		return FilterResult.CONTINUE;
	}

	@Override
	public FilterResult tail(Node node, int depth) {
		if (node instanceof Element element) {
			close(element);
		}
		return FilterResult.CONTINUE;
	}

	private static boolean isUnseen(Element element) {
		return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")
				|| styleOf(element).contains("display:none");
	}

	private static String styleOf(Element element) {
		return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
	}

	private void open(Element element) {
		String name = element.normalName();
		if (isBlock(element)) {
			endLine();
			space(element);
		}
		BodyLine.Kind marked = this.marks.get(element);
		this.history |= marked == BodyLine.Kind.HISTORY;
		this.ruled |= styleOf(element).contains("border-top:solid");
		this.kinds.push((marked != null) ? marked : unmarked(name));
		switch (name) {
			case "br" -> breakLine();
			case "ol", "ul" -> this.items.push(startOf(element));
			case "li" -> this.line.append(bullet(element));
			case "table" -> openTable(element);
			case "td", "th" -> openCell(element);
			case "img" -> this.line.append(HtmlLinks.alternative(element));
			case "pre" -> this.preformatted++;
			case "a" -> this.linkStarts.push(this.line.length());
			default -> {
			}
		}
	}

	private void close(Element element) {
		switch (element.normalName()) {
			case "a" -> tellTarget(element, this.linkStarts.pop());
			case "ol", "ul" -> this.items.pop();
			case "td", "th" -> this.inCell = false;
			case "table" -> this.facts = (this.facts == element) ? null : this.facts;
			case "pre" -> this.preformatted--;
			default -> {
			}
		}
		if (isBlock(element)) {
			endLine();
			space(element);
		}
		this.kinds.pop();
	}

	/** A quote without a mark is one after a line that says so. */
	private BodyLine.Kind unmarked(String name) {
		BodyLine.Kind around = this.kinds.element();
		boolean quote = name.equals("blockquote") && around == BodyLine.Kind.OWN
				&& AttributionLines.endWithOne(this.lines);
		return quote ? BodyLine.Kind.QUOTED : around;
	}

	private void append(String text) {
		if (this.preformatted > 0) {
			String[] all = text.split("\n", -1);
			for (int i = 0; i < all.length; i++) {
				this.line.append(all[i]);
				if (i < all.length - 1) {
					breakLine();
				}
			}
			return;
		}
		String collapsed = SPACES.matcher(text).replaceAll(" ");
		boolean spaced = this.line.isEmpty() || this.line.charAt(this.line.length() - 1) == ' ';
		this.line.append((spaced && collapsed.startsWith(" ")) ? collapsed.substring(1) : collapsed);
	}

	private void tellTarget(Element link, int start) {
		String shown = this.line.substring(Math.min(start, this.line.length())).strip();
		this.line.append(HtmlLinks.target(link, shown));
	}

	/** A row of facts is one line, whatever its cells are made of. */
	private void openTable(Element table) {
		if (this.facts == null && HtmlTables.holdFacts(table, this.marks)) {
			this.facts = table;
		}
	}

	private void openCell(Element cell) {
		Element before = cell.previousElementSibling();
		if (this.facts == null) {
			this.line.append(this.line.isEmpty() ? "" : " ");
			return;
		}
		if (before != null) {
			this.line.append(this.line.toString().endsWith(" ") ? "| " : " | ");
		}
		this.inCell = true;
	}

	private static int startOf(Element list) {
		String start = list.attr("start").strip();
		return start.matches("\\d{1,4}") ? Integer.parseInt(start) - 1 : 0;
	}

	private String bullet(Element item) {
		int number = this.items.isEmpty() ? 1 : this.items.pop() + 1;
		String value = item.attr("value").strip();
		number = value.matches("\\d{1,4}") ? Integer.parseInt(value) : number;
		this.items.push(number);
		Element list = item.parent();
		String indent = "  ".repeat(Math.min(this.items.size() - 1, MOST_INDENTED));
		return indent + ((list != null && list.normalName().equals("ol")) ? number + ". " : "- ");
	}

	private static boolean isBlock(Element element) {
		return BLOCKS.contains(element.normalName());
	}

	/** Outlook writes each line as a paragraph, and an empty one for a space. */
	private void space(Element element) {
		boolean line = element.className().startsWith("Mso") || element.attr("style").contains("margin:0");
		boolean spaced = SPACED.contains(element.normalName()) && !line && !this.inCell;
		if (spaced && !this.lines.isEmpty() && !this.lines.get(this.lines.size() - 1).isBlank()) {
			this.lines.add(new BodyLine("", kind()));
		}
	}

	private void endLine() {
		if (this.inCell) {
			append(" ");
		}
		else if (!this.line.isEmpty()) {
			breakLine();
		}
	}

	/** Outlook on a desktop draws a rule above From and Sent. */
	private void breakLine() {
		if (this.inCell) {
			append(" ");
			return;
		}
		String text = this.line.toString().replace('\u00A0', ' ').stripTrailing();
		if (this.ruled && !text.isEmpty()) {
			this.history |= QuotedFromLabel.startsWithLabel(text);
			this.ruled = false;
		}
		this.lines.add(new BodyLine(text, kind()));
		this.line.setLength(0);
	}

	private BodyLine.Kind kind() {
		BodyLine.Kind kind = this.kinds.element();
		return (this.history && kind != BodyLine.Kind.QUOTED) ? BodyLine.Kind.HISTORY : kind;
	}

}
