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

	/** After so many bytes it is looked which encodings are left. */
	private static final int LOOK = 64;

	private final SingleByteText singleBytes = new SingleByteText();

	/** Those that the bytes may still be in. */
	private final List<WideText> wide = new ArrayList<>(
			List.of(new WideText(2, false), new WideText(2, true), new WideText(4, false), new WideText(4, true)));

	void see(ByteBuffer bytes) {
		if (!maybeText()) {
			return;
		}
		while (bytes.hasRemaining()) {
			see(bytes.get() & 0xFF);
			if (this.wide.isEmpty()) {
				this.singleBytes.skipPlain(bytes);
			}
			else if (bytes.remaining() % LOOK == 0) {
				this.wide.removeIf((encoding) -> !encoding.maybeText());
			}
		}
	}

	/** Runs for every byte of every text. */
	private void see(int each) {
		this.singleBytes.see(each);
		for (int encoding = 0; encoding < this.wide.size(); encoding++) {
			this.wide.get(encoding).see(each);
		}
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
