package org.destek.journeys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads just enough of Protocol Buffers' wire format to take a message apart. */
final class Wire {

	private final List<Field> fields = new ArrayList<>();

	private Wire(byte[] message) {
		ByteBuffer bytes = ByteBuffer.wrap(message);
		while (bytes.hasRemaining()) {
			long tag = varint(bytes);
			this.fields.add(new Field((int) (tag >>> 3), value(bytes, (int) (tag & 7))));
		}
	}

	static Wire of(byte[] message) {
		return new Wire(message);
	}

	/** All messages under a number. */
	List<Wire> messages(int number) {
		return bytes(number).stream().map(Wire::of).toList();
	}

	/** The bytes under a number, of each time that it is there. */
	List<byte[]> bytes(int number) {
		return this.fields.stream().filter((field) -> field.number() == number).map(Field::value).toList();
	}

	String text(int number) {
		return bytes(number).stream().map((value) -> new String(value, StandardCharsets.UTF_8)).findFirst().orElse("");
	}

	private static byte[] value(ByteBuffer bytes, int kind) {
		int length = switch (kind) {
			case 0 -> varintLength(bytes);
			case 1 -> 8;
			case 2 -> (int) varint(bytes);
			case 5 -> 4;
			default -> throw new IllegalArgumentException("There is no wire type " + kind);
		};
		byte[] value = new byte[length];
		bytes.get(value);
		return value;
	}

	private static int varintLength(ByteBuffer bytes) {
		int start = bytes.position();
		varint(bytes);
		int length = bytes.position() - start;
		bytes.position(start);
		return length;
	}

	private static long varint(ByteBuffer bytes) {
		long value = 0;
		for (int shift = 0;; shift += 7) {
			byte next = bytes.get();
			value |= (next & 0x7fL) << shift;
			if (next >= 0) {
				return value;
			}
		}
	}

	private record Field(int number, byte[] value) {
	}

}
