package org.destek.notification.mime;

import java.nio.charset.StandardCharsets;

/**
 * Tells base64 from what stands behind or instead of it. Virus scanners and lists write
 * their footers below a text that they do not decode, and gateways that decode one leave
 * its label; stray letters in a line are none of it.
 */
final class Base64Text {

	private static final int SHORTEST_SURE_LINE = 20;

	private final StringBuilder encoded = new StringBuilder();

	private int footer = -1;

	private Base64Text() {
	}

	/**
	 * Takes a body apart.
	 * @param body as it came
	 * @return what base64 holds of it, and what stands behind
	 */
	static Parts of(byte[] body) {
		Base64Text text = new Base64Text();
		String raw = new String(body, StandardCharsets.ISO_8859_1);
		text.read(raw);
		byte[] footer = (text.footer >= 0) ? raw.substring(text.footer).getBytes(StandardCharsets.ISO_8859_1)
				: new byte[0];
		return text.isNone() ? new Parts(new byte[0], body)
				: new Parts(TransferDecoding.base64(text.encoded.toString()), footer);
	}

	private void read(String raw) {
		int start = 0;
		while (start < raw.length() && this.footer < 0) {
			int end = raw.indexOf('\n', start);
			int next = (end < 0) ? raw.length() : end + 1;
			String line = raw.substring(start, next).strip();
			if (!line.isEmpty() && !isEncoded(line)) {
				this.footer = start;
				return;
			}
			take(line);
			start = next;
		}
	}

	private void take(String line) {
		for (int i = 0; i < line.length(); i++) {
			if (isLetter(line.charAt(i))) {
				this.encoded.append(line.charAt(i));
			}
		}
	}

	/**
	 * After its padding nothing more comes, unless it is as long as a line of its kind.
	 */
	private boolean isEncoded(String line) {
		int strange = 0;
		int spaces = 0;
		for (int i = 0; i < line.length(); i++) {
			strange += isLetter(line.charAt(i)) ? 0 : 1;
			spaces += (line.charAt(i) == ' ') ? 1 : 0;
		}
		boolean ended = !this.encoded.isEmpty() && this.encoded.charAt(this.encoded.length() - 1) == '=';
		if (ended && line.length() < SHORTEST_SURE_LINE) {
			return false;
		}
		return strange == 0 || (spaces == 0 && line.length() >= SHORTEST_SURE_LINE && strange * 10 <= line.length());
	}

	/** One short word before other text is a word. */
	private boolean isNone() {
		return this.encoded.isEmpty()
				|| (this.footer >= 0 && this.encoded.length() < SHORTEST_SURE_LINE && this.encoded.length() % 4 != 0);
	}

	private static boolean isLetter(char each) {
		return (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')
				|| each == '+' || each == '/' || each == '=';
	}

	/**
	 * The two.
	 *
	 * @param decoded what base64 held
	 * @param rest what is none
	 */
	record Parts(byte[] decoded, byte[] rest) {
	}

}
