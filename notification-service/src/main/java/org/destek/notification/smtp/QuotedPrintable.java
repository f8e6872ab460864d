package org.destek.notification.smtp;

import java.nio.charset.StandardCharsets;

/** Writes a text as quoted-printable (RFC 2045, section 6.7), with CRLF line breaks. */
final class QuotedPrintable {

	private static final int LINE = 76;

	/** What comes after the last byte of a text: no byte. */
	private static final int NO_OCTET = 0xFFFF;

	private static final char[] HEX = "0123456789ABCDEF".toCharArray();

	/** A byte becomes three characters at most, and few lines end softly. */
	private static final int LONGEST = 4;

	private final byte[] out;

	private int length;

	private int column;

	private QuotedPrintable(byte[] out) {
		this.out = out;
	}

	/**
	 * Writes a text.
	 * @param text any text; a line ends at CRLF, CR or LF
	 * @param out where it is appended
	 */
	static void write(String text, StringBuilder out) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		QuotedPrintable writer = new QuotedPrintable(new byte[LONGEST * bytes.length]);
		for (int i = 0; i < bytes.length; i++) {
			int next = (i + 1 < bytes.length) ? bytes[i + 1] : NO_OCTET;
			if (bytes[i] != '\r' || next != '\n') {
				writer.add(bytes[i], next);
			}
		}
		out.append(new String(writer.out, 0, writer.length, StandardCharsets.US_ASCII));
	}

	private void add(byte octet, int next) {
		if (octet == '\n' || octet == '\r') {
			put('\r');
			put('\n');
			this.column = 0;
			return;
		}
		boolean atTheEnd = next == '\n' || next == '\r' || next == NO_OCTET;
		boolean space = (octet == ' ' || octet == '\t') && !atTheEnd;
		if (space || (octet > ' ' && octet < 0x7F && octet != '=')) {
			makeRoom(1, atTheEnd);
			put(octet);
			this.column++;
		}
		else {
			makeRoom(3, atTheEnd);
			put('=');
			put(HEX[(octet >> 4) & 0xF]);
			put(HEX[octet & 0xF]);
			this.column += 3;
		}
	}

	/** A soft line break needs a place itself, the last of a line does not. */
	private void makeRoom(int length, boolean last) {
		if (this.column + length > (last ? LINE : LINE - 1)) {
			put('=');
			put('\r');
			put('\n');
			this.column = 0;
		}
	}

	private void put(int octet) {
		this.out[this.length++] = (byte) octet;
	}

}
