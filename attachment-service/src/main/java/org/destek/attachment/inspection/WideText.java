package org.destek.attachment.inspection;

/**
 * Text of two or four bytes a character (UTF-16, UTF-32), with its byte order mark or,
 * for UTF-16 that is all but Turkish or English, without.
 */
final class WideText {

	private static final int MARK = 0xFEFF;

	private static final int END_OF_DOS_FILE = 0x1A;

	/** After as many characters it shows whether an unmarked file is text. */
	private static final int SAMPLE = 64;

	private static final String TURKISH = "ğĞıİşŞâÂîÎûÛ€₺‘’“”…–—•\u00A0";

	private final int width;

	private final boolean bigEndian;

	private boolean marked;

	private boolean broken;

	private boolean insidePair;

	private int unit;

	private int inside;

	private int last;

	private long units;

	private long familiar;

	WideText(int width, boolean bigEndian) {
		this.width = width;
		this.bigEndian = bigEndian;
	}

	void see(int each) {
		if (this.broken) {
			return;
		}
		this.unit = this.bigEndian ? (this.unit << 8 | each) : (this.unit | each << (8 * this.inside));
		this.inside++;
		this.last = each;
		if (this.inside == this.width) {
			judge(this.unit);
			this.unit = 0;
			this.inside = 0;
		}
	}

	private void judge(int whole) {
		if (this.units++ == 0 && whole == MARK) {
			this.marked = true;
			return;
		}
		boolean known = (this.width == 2) ? isUnit((char) whole) : Character.isDefined(whole) && whole >= 0;
		this.broken = !known || SingleByteText.isControl(whole) || (this.width == 4 && !this.marked);
		this.familiar += isFamiliar(whole) ? 1 : 0;
		this.broken |= !this.marked && this.units >= SAMPLE && !isFamiliar();
	}

	private boolean isUnit(char whole) {
		boolean closes = Character.isLowSurrogate(whole);
		boolean paired = closes == this.insidePair;
		this.insidePair = Character.isHighSurrogate(whole);
		return paired && (Character.isDefined(whole) || Character.isSurrogate(whole));
	}

	private static boolean isFamiliar(int whole) {
		boolean western = whole < 0x7F || (whole > 0xBF && whole < 0x100);
		return western || (whole <= 0xFFFF && TURKISH.indexOf(whole) >= 0);
	}

	private boolean isFamiliar() {
		return this.familiar * 10 >= this.units * 9;
	}

	boolean maybeText() {
		return !this.broken;
	}

	boolean isText() {
		return !this.broken && !this.insidePair && this.units > 0
				&& (this.marked ? isWhole() : this.inside == 0 && this.units > 1 && isFamiliar());
	}

	/** Some programs end any file with a line break of their own. */
	private boolean isWhole() {
		return this.inside == 0 || (this.inside == 1 && (this.last == '\n' || this.last == END_OF_DOS_FILE));
	}

}
