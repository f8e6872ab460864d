package org.destek.attachment.inspection;

import java.nio.ByteBuffer;

/**
 * Whether bytes are text through and through: UTF-8, UTF-16 that says so, or the Turkish
 * single-byte encodings (ISO-8859-9, windows-1254). A control character, save those that
 * lay text out, makes it something else.
 */
final class TextCheck {

	/** In Turkish text, one letter in eight or so; in compressed bytes, every second. */
	private static final int HIGHEST_SHARE_OF_NON_ASCII = 3;

	private long seen;

	private int first;

	private int high;

	private long nonAscii;

	private boolean singleBytes = true;

	private boolean utf8 = true;

	private int continuations;

	private boolean utf16 = true;

	private boolean bigEndian;

	private boolean insidePair;

	void see(ByteBuffer bytes) {
		while (bytes.hasRemaining() && (this.singleBytes || this.utf16)) {
			int each = bytes.get() & 0xFF;
			seeAsSingleByte(each);
			seeAsUtf8(each);
			seeAsUtf16(each);
			this.seen++;
		}
	}

	/** UTF-8 text passes this, too: it has no control characters either. */
	private void seeAsSingleByte(int each) {
		this.singleBytes &= !isControl(each);
		this.nonAscii += (each > 0x7F) ? 1 : 0;
	}

	private void seeAsUtf8(int each) {
		if (this.continuations > 0) {
			this.utf8 &= (each & 0xC0) == 0x80;
			this.continuations--;
		}
		else if (each > 0x7F) {
			this.utf8 &= each >= 0xC2 && each <= 0xF4;
			this.continuations = (each >= 0xF0) ? 3 : (each >= 0xE0) ? 2 : 1;
		}
	}

	private void seeAsUtf16(int each) {
		if (this.seen == 0) {
			this.first = each;
		}
		else if (this.seen == 1) {
			this.bigEndian = this.first == 0xFE && each == 0xFF;
			this.utf16 = this.bigEndian || (this.first == 0xFF && each == 0xFE);
		}
		else if ((this.seen & 1) == 0) {
			this.high = each;
		}
		else {
			seeUnit(this.bigEndian ? (this.high << 8 | each) : (each << 8 | this.high));
		}
	}

	private void seeUnit(int unit) {
		boolean opens = Character.isHighSurrogate((char) unit);
		boolean closes = Character.isLowSurrogate((char) unit);
		this.utf16 &= !isControl(unit) && closes == this.insidePair;
		this.insidePair = opens;
	}

	private static boolean isControl(int unit) {
		boolean laysOut = unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
		return (unit < 0x20 && !laysOut) || unit == 0x7F;
	}

	/** Whether what was seen so far is the beginning of text, perhaps inside a letter. */
	boolean maybeText() {
		return this.utf16 || (this.singleBytes && (this.utf8 || isMostlyAscii()));
	}

	/** Whether what was seen is text, and all of it. */
	boolean isText() {
		boolean wholeUtf16 = this.utf16 && this.seen >= 2 && (this.seen & 1) == 0 && !this.insidePair;
		boolean wholeUtf8 = this.utf8 && this.continuations == 0;
		return wholeUtf16 || (this.singleBytes && (wholeUtf8 || isMostlyAscii()));
	}

	private boolean isMostlyAscii() {
		return this.nonAscii * HIGHEST_SHARE_OF_NON_ASCII <= this.seen;
	}

}
