package org.destek.notification.smtp;

import java.nio.charset.StandardCharsets;

/** Writes a text as quoted-printable (RFC 2045, section 6.7), with CRLF line breaks. */
final class QuotedPrintable {

	private static final int LINE = 76;

	/** What comes after the last byte of a text: no byte. */
	private static final int NOTHING = 0xFFFF;

	private static final char[] HEX = "0123456789ABCDEF".toCharArray();

	private final StringBuilder out;

	private int column;

	private QuotedPrintable(StringBuilder out) {
		this.out = out;
	}

	/**
	 * Writes a text.
	 * @param text any text; a line ends at CRLF, CR or LF
	 * @param out where it is appended
	 */
	static void write(String text, StringBuilder out) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		QuotedPrintable writer = new QuotedPrintable(out);
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\r' && next(bytes, i) == '\n') {
				continue;
			}
			writer.add(bytes[i], next(bytes, i));
		}
	}

	private static int next(byte[] bytes, int place) {
		return (place + 1 < bytes.length) ? bytes[place + 1] : NOTHING;
	}

	private void add(byte octet, int next) {
		if (octet == '\n' || octet == '\r') {
			this.out.append("\r\n");
			this.column = 0;
			return;
		}
		boolean atTheEnd = next == '\n' || next == '\r' || next == NOTHING;
		boolean space = (octet == ' ' || octet == '\t') && !atTheEnd;
		if (space || (octet > ' ' && octet < 0x7F && octet != '=')) {
			makeRoom(1, atTheEnd);
			this.out.append((char) octet);
			this.column++;
		}
		else {
			makeRoom(3, atTheEnd);
			this.out.append('=').append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
			this.column += 3;
		}
	}

	/** A soft line break needs a place itself, the last of a line does not. */
	private void makeRoom(int length, boolean last) {
		if (this.column + length > (last ? LINE : LINE - 1)) {
			this.out.append("=\r\n");
			this.column = 0;
		}
	}

}
