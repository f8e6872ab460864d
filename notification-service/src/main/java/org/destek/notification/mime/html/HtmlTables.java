package org.destek.notification.mime.html;

import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Tells tables that say something from those that only place things: several cells in
 * some row, short ones, and nothing in them that stands for itself.
 */
public final class HtmlTables {

	private static final Set<String> STANDING = Set.of("table", "blockquote", "hr", "ul", "ol", "pre", "img", "h1",
			"h2", "h3");

	private static final int MOST_NODES = 2_000;

	private static final int LONGEST_CELL = 200;

	private final Map<Element, ?> marks;

	private int nodes;

	private int rowsOfSeveral;

	private HtmlTables(Map<Element, ?> marks) {
		this.marks = marks;
	}

	/**
	 * Whether a table says something by its rows.
	 * @param table the table
	 * @param marks elements that stand for themselves
	 * @return whether each row is one line
	 */
	public static boolean holdFacts(Element table, Map<Element, ?> marks) {
		HtmlTables scan = new HtmlTables(marks);
		return scan.isPlain(table) && scan.rowsOfSeveral > 0;
	}

	private boolean isPlain(Element element) {
		int cells = 0;
		for (Node child : element.childNodes()) {
			if (++this.nodes > MOST_NODES) {
				return false;
			}
			if (!(child instanceof Element inner)) {
				continue;
			}
			boolean cell = isCell(inner);
			cells += cell ? 1 : 0;
			boolean standing = STANDING.contains(inner.normalName()) || this.marks.containsKey(inner);
			if (standing || !isPlain(inner) || (cell && inner.text().length() > LONGEST_CELL)) {
				return false;
			}
		}
		this.rowsOfSeveral += (cells > 1) ? 1 : 0;
		return true;
	}

	static boolean isCell(Element element) {
		return element.normalName().equals("td") || element.normalName().equals("th");
	}

}
