package org.destek.ticket.humancheck;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture of one ink on one paper as a PNG of four shades: a few kilobytes. */
final class SmallPng {

	private static final int SHADES = 4;

	private static final int BITS = 2;

	private SmallPng() {
	}

	static byte[] encode(BufferedImage image, Color ink, Color paper) {
		BufferedImage small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY,
				shades(ink, paper));
		WritableRaster raster = small.getRaster();
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				raster.setSample(x, y, 0, shade((image.getRGB(x, y) >> 16) & 0xFF, ink.getRed(), paper.getRed()));
			}
		}
		return write(small);
	}

	private static int shade(int value, int ink, int paper) {
		return Math.round((SHADES - 1f) * (value - ink) / (paper - ink));
	}

	private static IndexColorModel shades(Color ink, Color paper) {
		byte[] red = new byte[SHADES];
		byte[] green = new byte[SHADES];
		byte[] blue = new byte[SHADES];
		for (int i = 0; i < SHADES; i++) {
			red[i] = between(ink.getRed(), paper.getRed(), i);
			green[i] = between(ink.getGreen(), paper.getGreen(), i);
			blue[i] = between(ink.getBlue(), paper.getBlue(), i);
		}
		return new IndexColorModel(BITS, SHADES, red, green, blue);
	}

	private static byte between(int ink, int paper, int shade) {
		return (byte) (ink + (paper - ink) * shade / (SHADES - 1));
	}

	private static byte[] write(BufferedImage image) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(output);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(.4f);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Memory takes a picture", ex);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
