package org.destek.journeys;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

/** Small files of real kinds. */
final class SampleFiles {

	private SampleFiles() {
	}

	static byte[] pdf() {
		return """
				%PDF-1.4
				1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
				2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
				3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
				trailer<</Root 1 0 R>>
				%%EOF
				""".getBytes(StandardCharsets.US_ASCII);
	}

	static byte[] pdf(int size) {
		byte[] padded = Arrays.copyOf(pdf(), size);
		Arrays.fill(padded, pdf().length, size, (byte) '\n');
		return padded;
	}

	static byte[] png() {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] program() {
		byte[] elf = new byte[4096];
		System.arraycopy(new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1 }, 0, elf, 0, 7);
		return elf;
	}

}
