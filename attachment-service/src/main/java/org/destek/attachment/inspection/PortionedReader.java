package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** Reads anywhere in a file through one small window. */
final class PortionedReader {

	private static final int WINDOW = 8192;

	private final SeekableByteChannel file;

	private final long size;

	private final ByteBuffer window = ByteBuffer.allocate(WINDOW).order(ByteOrder.LITTLE_ENDIAN);

	private long start;

	PortionedReader(SeekableByteChannel file) throws IOException {
		this.file = file;
		this.size = file.size();
		this.window.limit(0);
	}

	long size() {
		return this.size;
	}

	int integer(long position) throws IOException {
		return this.window.getInt(at(position, Integer.BYTES));
	}

	long unsignedInt(long position) throws IOException {
		return Integer.toUnsignedLong(integer(position));
	}

	/**
	 * A number of 64 bits.
	 * @throws DamagedFileException when it is larger than any file here
	 */
	long longInteger(long position) throws IOException {
		long number = this.window.getLong(at(position, Long.BYTES));
		if (number < 0 || number > this.size) {
			throw new DamagedFileException("Points behind its own end");
		}
		return number;
	}

	int unsignedShort(long position) throws IOException {
		return Short.toUnsignedInt(this.window.getShort(at(position, Short.BYTES)));
	}

	String text(long position, int length) throws IOException {
		return new String(this.window.array(), at(position, length), length, StandardCharsets.UTF_8);
	}

	byte[] bytes(long position, int length) throws IOException {
		if (position < 0 || position + length > this.size) {
			throw new DamagedFileException("Points behind its own end");
		}
		byte[] copy = new byte[length];
		for (int done = 0; done < length; done += WINDOW) {
			int portion = Math.min(WINDOW, length - done);
			this.window.get(at(position + done, portion), copy, done, portion);
		}
		return copy;
	}

	private int at(long position, int length) throws IOException {
		if (position < 0 || position + length > this.size) {
			throw new DamagedFileException("Points behind its own end");
		}
		if (position < this.start || position + length > this.start + this.window.limit()) {
			fill(position, length);
		}
		return (int) (position - this.start);
	}

	/** Half of the window lies before the place, for those who read backwards. */
	private void fill(long position, int length) throws IOException {
		this.start = Math.max(0, Math.min(position - (WINDOW - length) / 2, this.size - length));
		this.file.position(this.start);
		this.window.clear();
		while (this.window.hasRemaining() && this.file.read(this.window) >= 0) {
			// A channel may give less than was asked for.
			continue;
		}
		this.window.flip();
	}

}
