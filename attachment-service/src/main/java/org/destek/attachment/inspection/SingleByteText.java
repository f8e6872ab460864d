package org.destek.attachment.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text of one byte a character, or UTF-8, which has no control characters either. Without
 * them a file of some length is no accident; a short one must look like Turkish besides.
 */
final class SingleByteText {

	private static final int ESCAPE = 0x1B;

	private static final int END_OF_DOS_FILE = 0x1A;

	/** Five hundred bytes of anything else would have forty control characters. */
	private static final int LONG_ENOUGH = 512;

	/** In Turkish text, one letter in eight or so; in compressed bytes, every second. */
	private static final int HIGHEST_SHARE_OF_NON_ASCII = 3;

	private static final String LETTERS = "çÇğĞıİöÖşŞüÜâÂîÎûÛéÉ°§·«»‘’“”…–—•\u00A0";

	private static final List<BitSet> TURKISH = Stream.of("windows-1254", "ISO-8859-9", "IBM857", "x-MacTurkish")
		.filter(Charset::isSupported)
		.map(Charset::forName)
		.map(SingleByteText::lettersIn)
		.toList();

	private final long[] turkish = new long[TURKISH.size()];

	private long seen;

	private long nonAscii;

	private boolean broken;

	private boolean escaped;

	private boolean ended;

	private boolean utf8 = true;

	private int continuations;

	void see(int each) {
		if (this.broken) {
			return;
		}
		this.seen++;
		if (each >= ' ' && each < 0x7F && this.continuations == 0 && !this.ended) {
			this.escaped = false;
			return;
		}
		this.broken = isOutOfPlace(each);
		this.ended |= each == END_OF_DOS_FILE;
		this.escaped = each == ESCAPE;
		seeAsUtf8(each);
		if (each > 0x7F) {
			this.nonAscii++;
			for (int encoding = 0; encoding < this.turkish.length; encoding++) {
				this.turkish[encoding] += TURKISH.get(encoding).get(each) ? 1 : 0;
			}
		}
	}

	/** Goes past letters that need no second look: most of any text. */
	void skipPlain(ByteBuffer bytes) {
		if (this.broken) {
			bytes.position(bytes.limit());
		}
		if (this.continuations > 0 || this.ended || this.escaped) {
			return;
		}
		int from = bytes.position();
		int at = from;
		int end = bytes.limit();
		while (at < end && bytes.get(at) >= ' ' && bytes.get(at) < 0x7F) {
			at++;
		}
		this.seen += at - from;
		bytes.position(at);
	}

	private boolean isOutOfPlace(int each) {
		if (this.ended) {
			// Old programs fill up the last block.
			return each != END_OF_DOS_FILE && each != 0 && each != '\r' && each != '\n';
		}
		return isControl(each) || (this.escaped && (each < 0x20 || each > 0x7E));
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

	/** Bell, backspace, tabs, line and page breaks, the end of old files, colours. */
	static boolean isControl(int unit) {
		boolean inTexts = (unit >= 0x07 && unit <= '\r') || unit == END_OF_DOS_FILE || unit == ESCAPE;
		return (unit < 0x20 && !inTexts) || unit == 0x7F;
	}

	boolean maybeText() {
		return !this.broken;
	}

	boolean isText() {
		boolean wholeUtf8 = this.utf8 && this.continuations == 0;
		return !this.broken && (wholeUtf8 || this.seen >= LONG_ENOUGH || isMostlyAscii() || isTurkish());
	}

	private boolean isMostlyAscii() {
		return this.nonAscii * HIGHEST_SHARE_OF_NON_ASCII <= this.seen;
	}

	private boolean isTurkish() {
		for (long letters : this.turkish) {
			if (letters * 10 >= this.nonAscii * 9 && this.nonAscii * 3 <= this.seen * 2) {
				return true;
			}
		}
		return false;
	}

	private static BitSet lettersIn(Charset encoding) {
		BitSet letters = new BitSet(256);
		for (int each = 0x80; each < 256; each++) {
			letters.set(each, LETTERS.contains(new String(new byte[] { (byte) each }, encoding)));
		}
		return letters;
	}

}
