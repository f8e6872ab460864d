package org.destek.attachment.storage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBuffer.ByteBufferIterator;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBuffer;

/**
 * Opens portions of a body where they lie. What a buffer hands out by itself can only be
 * read, and a digest copies such bytes in small pieces first.
 */
public final class Portions {

	private Portions() {
	}

	/**
	 * The bytes of a portion, copied only if it does not consist of one array.
	 * @param portion released when this returns
	 * @return its bytes, which nobody changes any more
	 */
	public static byte[] bytesOf(DataBuffer portion) {
		if (portion instanceof DefaultDataBuffer known && known.getNativeBuffer().hasArray()
				&& known.getNativeBuffer().array().length == portion.readableByteCount()) {
			return known.getNativeBuffer().array();
		}
		try {
			byte[] bytes = new byte[portion.readableByteCount()];
			portion.read(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(portion);
		}
	}

	/** What is to be written of a portion, in the order of its bytes. */
	static List<ByteBuffer> buffersOf(DataBuffer portion) {
		if (portion instanceof DefaultDataBuffer known) {
			return List.of(known.getNativeBuffer()
				.duplicate()
				.limit(portion.writePosition())
				.position(portion.readPosition()));
		}
		List<ByteBuffer> buffers = new ArrayList<>();
		try (ByteBufferIterator iterator = portion.readableByteBuffers()) {
			iterator.forEachRemaining(buffers::add);
		}
		return buffers;
	}

}
