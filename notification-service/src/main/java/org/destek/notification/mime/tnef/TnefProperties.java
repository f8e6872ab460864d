package org.destek.notification.mime.tnef;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** The MAPI properties of a file in a {@code winmail.dat} (MS-OXTNEF 2.1.3.4). */
final class TnefProperties {

	private static final int LONG_NAME = 0x3707;

	private static final int NAMED = 0x8000;

	private static final int SEVERAL = 0x1000;

	private static final int TEXT = 0x1E;

	private static final int UNICODE_TEXT = 0x1F;

	private static final int BYTES = 0x102;

	private static final int OBJECT = 0x0D;

	private static final int GUID = 16;

	private final ByteBuffer properties;

	private @Nullable String longName;

	private TnefProperties(byte[] properties) {
		this.properties = ByteBuffer.wrap(properties).order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * The name of a file, longer than eight letters and three.
	 * @return null when there is none before what cannot be read
	 */
	static @Nullable String longName(byte[] properties) {
		TnefProperties all = new TnefProperties(properties);
		try {
			all.read();
		}
		catch (BufferUnderflowException | IllegalArgumentException ex) {
			// Cut off, or not what it says: what was found up to here counts.
			return all.longName;
		}
		return all.longName;
	}

	private void read() {
		int count = this.properties.getInt();
		for (int each = 0; each < count && this.longName == null; each++) {
			int type = Short.toUnsignedInt(this.properties.getShort());
			int id = Short.toUnsignedInt(this.properties.getShort());
			if (id >= NAMED) {
				skipName();
			}
			readValues(type & ~SEVERAL, id, (type & SEVERAL) != 0);
		}
	}

	private void skipName() {
		skip(GUID);
		boolean words = this.properties.getInt() != 0;
		skip(words ? padded(this.properties.getInt()) : Integer.BYTES);
	}

	private void readValues(int type, int id, boolean several) {
		boolean variable = type == TEXT || type == UNICODE_TEXT || type == BYTES || type == OBJECT;
		int values = (several || variable) ? this.properties.getInt() : 1;
		for (int each = 0; each < values; each++) {
			if (variable) {
				readVariable(type, id);
			}
			else {
				skip(widthOf(type));
			}
		}
	}

	private void readVariable(int type, int id) {
		int length = this.properties.getInt();
		if (id == LONG_NAME && (type == TEXT || type == UNICODE_TEXT) && length <= this.properties.remaining()) {
			byte[] name = new byte[length];
			this.properties.get(name);
			Charset charset = (type == UNICODE_TEXT) ? StandardCharsets.UTF_16LE : Charset.forName("windows-1254");
			this.longName = new String(name, charset).replace("\0", "");
			skip(padded(length) - length);
			return;
		}
		skip(padded(length));
	}

	private static int widthOf(int type) {
		return switch (type) {
			case 0x05, 0x06, 0x07, 0x14, 0x40 -> Long.BYTES;
			case 0x48 -> GUID;
			default -> Integer.BYTES;
		};
	}

	private static int padded(int length) {
		return (length + 3) & ~3;
	}

	private void skip(int length) {
		if (length < 0 || length > this.properties.remaining()) {
			throw new BufferUnderflowException();
		}
		this.properties.position(this.properties.position() + length);
	}

}
