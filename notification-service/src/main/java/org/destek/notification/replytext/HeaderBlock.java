package org.destek.notification.replytext;

import java.util.List;

/**
 * The block of From, Sent, To and Subject that Outlook and others set above what they
 * quote, in whatever language: three or more lines of a label and a value, one of them
 * dated or with an address.
 */
final class HeaderBlock {

	private static final int FEWEST = 3;

	private static final int FARTHEST = 10;

	private static final int LONGEST_LABEL = 30;

	private static final String LABEL_MARKS = " .'’-";

	private HeaderBlock() {
	}

	/**
	 * How many lines such a block takes here, without an empty line in it.
	 * @return 0 when none begins here
	 */
	static int lengthAt(List<MailLine> lines, int index) {
		int fields = 0;
		boolean precise = false;
		int end = index;
		int farthest = Math.min(lines.size(), index + FARTHEST);
		while (end < farthest && isPart(lines, index, end)) {
			String text = lines.get(end).text();
			fields += isField(text) ? 1 : 0;
			precise |= text.contains("@") || AttributionLine.hasDate(text);
			end++;
		}
		return (fields >= FEWEST && precise) ? end - index : 0;
	}

	/** Two fields are enough above a quoting line: Yandex names recipient and subject. */
	static int fieldsAt(List<MailLine> lines, int index) {
		int end = index;
		while (end < lines.size() && end - index < FARTHEST && lines.get(end).mark() == lines.get(index).mark()
				&& isField(lines.get(end).text())) {
			end++;
		}
		return end - index;
	}

	private static boolean isPart(List<MailLine> lines, int first, int index) {
		MailLine line = lines.get(index);
		if (line.isBlank() || line.mark() != lines.get(first).mark()) {
			return false;
		}
		return isField(line.text()) || (index > first && isMoreAddresses(line.text()));
	}

	/**
	 * A label of letters and a colon, perhaps in bold, which plain text marks by stars.
	 */
	private static boolean isField(String text) {
		int letters = 0;
		for (int i = 0; i < text.length() && letters <= LONGEST_LABEL; i++) {
			char each = text.charAt(i);
			if (each == ':' || each == '：') {
				return letters > 0;
			}
			boolean unseen = each == '*' || (letters == 0 && (Character.isWhitespace(each) || isDirection(each)));
			boolean label = Character.isLetter(each) || isDirection(each)
					|| Character.getType(each) == Character.NON_SPACING_MARK
					|| (letters > 0 && (LABEL_MARKS.indexOf(each) >= 0 || each == '\u00A0'));
			if (!unseen && !label) {
				return false;
			}
			letters += unseen ? 0 : 1;
		}
		return false;
	}

	private static boolean isDirection(char each) {
		return Character.getType(each) == Character.FORMAT;
	}

	/** Recipients that did not fit the line above. */
	private static boolean isMoreAddresses(String text) {
		return text.contains("@") && (text.contains("<") || text.contains(";")) && !text.contains("?");
	}

}
