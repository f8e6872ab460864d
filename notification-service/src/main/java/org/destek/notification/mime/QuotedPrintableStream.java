package org.destek.notification.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes quoted-printable (RFC 2045, section 6.7), leaving what is none as it is.
 * Jakarta Mail's own decoder calls itself for each soft line break: a mail of nothing
 * else would end its thread.
 */
final class QuotedPrintableStream extends InputStream {

	private final BufferedInputStream in;

	QuotedPrintableStream(InputStream in) {
		this.in = new BufferedInputStream(in);
	}

	@Override
	public int read() throws IOException {
		int each = this.in.read();
		while (each == '=' && skipsSoftBreak()) {
			each = this.in.read();
		}
		return (each == '=') ? octet() : each;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int n = 0;
		for (int each = 0; n < length && each >= 0; n++) {
			each = read();
			if (each < 0) {
				break;
			}
			bytes[offset + n] = (byte) each;
		}
		return (n == 0 && length > 0) ? -1 : n;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	private boolean skipsSoftBreak() throws IOException {
		this.in.mark(2);
		int first = this.in.read();
		if (first == '\n' || first == -1 || (first == '\r' && this.in.read() == '\n')) {
			return true;
		}
		this.in.reset();
		return false;
	}

	private int octet() throws IOException {
		this.in.mark(2);
		int high = Character.digit(this.in.read(), 16);
		int low = Character.digit(this.in.read(), 16);
		if (high >= 0 && low >= 0) {
			return high * 16 + low;
		}
		this.in.reset();
		return '=';
	}

}
