package org.destek.gateway.site;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Draws the stub of a receipt, white on a colour, as a PNG. Written out by hand: a
 * desktop's toolkit and fonts, which a container does not have, would be loaded for one
 * picture.
 */
final class PngIconRenderer {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	/** Shades between the colour and white, for smooth edges. */
	private static final int SHADES = 17;

	private static final int SAMPLES = 4;

	private PngIconRenderer() {
	}

	/**
	 * Draws the icon.
	 * @param size width and height in pixels
	 * @param colour as {@code 0xRRGGBB}
	 */
	static byte[] png(int size, int colour) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			DataOutputStream png = new DataOutputStream(bytes);
			png.write(SIGNATURE);
			chunk(png, "IHDR", header(size));
			chunk(png, "PLTE", palette(colour));
			chunk(png, "IDAT", pixels(size));
			chunk(png, "IEND", new byte[0]);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] header(int size) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream header = new DataOutputStream(bytes);
		header.writeInt(size);
		header.writeInt(size);
		// Eight bits a pixel, with a palette; no interlacing.
		header.write(new byte[] { 8, 3, 0, 0, 0 });
		return bytes.toByteArray();
	}

	private static byte[] palette(int colour) {
		byte[] palette = new byte[SHADES * 3];
		for (int shade = 0; shade < SHADES; shade++) {
			for (int channel = 0; channel < 3; channel++) {
				int full = (colour >> (16 - 8 * channel)) & 0xFF;
				palette[shade * 3 + channel] = (byte) (full + (255 - full) * shade / (SHADES - 1));
			}
		}
		return palette;
	}

	private static byte[] pixels(int size) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
			for (int y = 0; y < size; y++) {
				// The line is not filtered.
				out.write(0);
				for (int x = 0; x < size; x++) {
					out.write(whiteness(x, y, size));
				}
			}
		}
		return bytes.toByteArray();
	}

	/** How many of sixteen points in a pixel are white. */
	private static int whiteness(int x, int y, int size) {
		int white = 0;
		for (int i = 0; i < SAMPLES * SAMPLES; i++) {
			double across = (x + (i % SAMPLES + 0.5) / SAMPLES) / size;
			double down = (y + (i / SAMPLES + 0.5) / SAMPLES) / size;
			white += isStub(across, down) ? 1 : 0;
		}
		return white;
	}

	/** A rounded sheet with a tear line, a notch at each of its ends, and two lines. */
	private static boolean isStub(double x, double y) {
		boolean sheet = isRounded(x, y, 0.22, 0.16, 0.78, 0.84, 0.06);
		boolean notch = Math.hypot(x - 0.22, y - 0.5) < 0.055 || Math.hypot(x - 0.78, y - 0.5) < 0.055;
		boolean tear = Math.abs(y - 0.5) < 0.014 && x > 0.29 && x < 0.71 && (x - 0.29) % 0.09 < 0.06;
		boolean lines = isRounded(x, y, 0.32, 0.29, 0.68, 0.345, 0.02)
				|| isRounded(x, y, 0.32, 0.63, 0.56, 0.685, 0.02);
		return sheet && !notch && !tear && !lines;
	}

	private static boolean isRounded(double x, double y, double left, double top, double right, double bottom,
			double radius) {
		double dx = Math.max(Math.max(left + radius - x, x - right + radius), 0);
		double dy = Math.max(Math.max(top + radius - y, y - bottom + radius), 0);
		return Math.hypot(dx, dy) <= radius;
	}

	private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 sum = new CRC32();
		sum.update(name);
		sum.update(content);
		png.writeInt(content.length);
		png.write(name);
		png.write(content);
		png.writeInt((int) sum.getValue());
	}

}
