package org.destek.notification.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks over lines of any length, keeps where each begins and ends, and no more of it
 * than its first bytes.
 */
final class LineScanner {

	private static final int LONGEST_READ = 16 * 1024;

	private final InputStream in;

	private final byte[] buffer;

	private final byte[] head;

	private int filled;

	private int next;

	private int length;

	private long read;

	private long lineStart;

	private int lastBreak;

	private long previousEnd;

	/**
	 * Begins before the first line.
	 * @param in what is walked over
	 * @param size how long it is: most parts are short
	 * @param keep how much of a line is kept
	 */
	LineScanner(InputStream in, long size, int keep) {
		this.in = in;
		this.buffer = new byte[(int) Math.min(LONGEST_READ, size + 1)];
		this.head = new byte[(int) Math.min(keep, size)];
	}

	/**
	 * Goes to the next line.
	 * @return whether there is one
	 */
	boolean advance() throws IOException {
		this.previousEnd = this.read - this.lastBreak;
		this.lineStart = this.read;
		this.length = 0;
		this.lastBreak = 0;
		for (int each = take(); each >= 0; each = take()) {
			if (each == '\n') {
				this.lastBreak++;
				return true;
			}
			this.lastBreak = (each == '\r') ? 1 : 0;
			if (this.length < this.head.length) {
				this.head[this.length++] = (byte) each;
			}
		}
		return this.read > this.lineStart;
	}

	/** The line's first bytes as Latin-1, without the line's end. */
	String line() {
		int end = (this.length > 0 && this.head[this.length - 1] == '\r') ? this.length - 1 : this.length;
		return new String(this.head, 0, end, StandardCharsets.ISO_8859_1);
	}

	boolean startsWith(String prefix) {
		if (this.length < prefix.length()) {
			return false;
		}
		for (int i = 0; i < prefix.length(); i++) {
			if (this.head[i] != prefix.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Where the line before this one ends, its line break not counted. */
	long previousEnd() {
		return this.previousEnd;
	}

	long lineEnd() {
		return this.read;
	}

	private int take() throws IOException {
		if (this.next == this.filled) {
			this.filled = Math.max(0, this.in.read(this.buffer, 0, this.buffer.length));
			this.next = 0;
			if (this.filled == 0) {
				return -1;
			}
		}
		this.read++;
		return this.buffer[this.next++] & 0xFF;
	}

}
