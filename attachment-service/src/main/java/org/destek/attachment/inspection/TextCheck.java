package org.destek.attachment.inspection;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether bytes are text through and through: UTF-8, UTF-16 or UTF-32, or one of the
 * single-byte encodings that Turkish was ever written in. A control character, save those
 * that lay text out or that programs put into their logs, makes it something else.
 */
final class TextCheck {

	private final SingleByteText singleBytes = new SingleByteText();

	/** Those that the bytes may still be in. */
	private final List<WideText> wide = new ArrayList<>(
			List.of(new WideText(2, false), new WideText(2, true), new WideText(4, false), new WideText(4, true)));

	void see(ByteBuffer bytes) {
		while (bytes.hasRemaining() && maybeText()) {
			int each = bytes.get() & 0xFF;
			this.singleBytes.see(each);
			this.wide.forEach((encoding) -> encoding.see(each));
		}
		this.wide.removeIf((encoding) -> !encoding.maybeText());
	}

	/** Whether what was seen so far is the beginning of text, perhaps inside a letter. */
	boolean maybeText() {
		return this.singleBytes.maybeText() || this.wide.stream().anyMatch(WideText::maybeText);
	}

	/** Whether what was seen is text, and all of it. */
	boolean isText() {
		return this.singleBytes.isText() || this.wide.stream().anyMatch(WideText::isText);
	}

}
