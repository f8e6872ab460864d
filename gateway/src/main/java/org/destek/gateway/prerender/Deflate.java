package org.destek.gateway.prerender;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;

/** The parts of a gzip stream (RFC 1951, RFC 1952) that is put together of pieces. */
final class Deflate {

	/** Compressed by deflate, without a name and a time, of an unknown system. */
	static final byte[] HEADER = { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff };

	private static final int LONGEST_STORED = 0xffff;

	private Deflate() {
	}

	/**
	 * Compresses as small as it gets, in blocks that end at a whole byte and refer to
	 * nothing before them: what comes next may stand behind anything.
	 */
	static byte[] blocks(byte[] plain) {
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
		try {
			deflater.setInput(plain);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			byte[] buffer = new byte[8192];
			for (int count = buffer.length; count == buffer.length;) {
				count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
				out.write(buffer, 0, count);
			}
			return out.toByteArray();
		}
		finally {
			deflater.end();
		}
	}

	/** The head of a block that holds bytes as they are; others follow it. */
	static byte[] stored(int length) {
		if (length > LONGEST_STORED) {
			throw new IllegalArgumentException("A block of %d bytes is too long".formatted(length));
		}
		return little(5).put((byte) 0).putShort((short) length).putShort((short) ~length).array();
	}

	/** A last block, empty, and the trailer. */
	static byte[] end(long checksum, long length) {
		return little(13).put((byte) 1)
			.putShort((short) 0)
			.putShort((short) ~0)
			.putInt((int) checksum)
			.putInt((int) length)
			.array();
	}

	private static ByteBuffer little(int bytes) {
		return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

}
