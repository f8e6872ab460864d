package org.destek.notification.mime.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.destek.notification.mime.MimePart;
import org.destek.notification.mime.TransferDecoding;

/**
 * How large a PNG or GIF is by its header.
 *
 * @param width pixels
 * @param height pixels
 */
record PixelSize(int width, int height) {

	private static final PixelSize UNKNOWN = new PixelSize(Integer.MAX_VALUE, Integer.MAX_VALUE);

	private static final int HEAD = 24;

	static PixelSize of(MimePart picture) {
		byte[] head = TransferDecoding.head(picture.body().open(), picture.encoding(), HEAD);
		String begins = new String(head, StandardCharsets.ISO_8859_1);
		if (begins.startsWith("\u0089PNG") && begins.startsWith("IHDR", 12) && head.length >= HEAD) {
			return new PixelSize(ByteBuffer.wrap(head).getInt(16), ByteBuffer.wrap(head).getInt(20));
		}
		if (begins.startsWith("GIF8") && head.length >= 10) {
			ByteBuffer gif = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
			return new PixelSize(Short.toUnsignedInt(gif.getShort(6)), Short.toUnsignedInt(gif.getShort(8)));
		}
		return UNKNOWN;
	}

	boolean isWithin(int side) {
		return this.width > 0 && this.width <= side && this.height > 0 && this.height <= side;
	}

}
