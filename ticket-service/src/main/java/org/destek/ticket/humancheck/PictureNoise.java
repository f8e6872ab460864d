package org.destek.ticket.humancheck;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;

import net.logicsquad.nanocaptcha.image.noise.NoiseProducer;

/**
 * Lines through the digits and dots around them, in the digits' own ink: a reader looks
 * past them, a program cannot tell them apart by colour and finds no gap between digits.
 */
final class PictureNoise implements NoiseProducer {

	private static final int LINES = 2;

	private static final int DOTS = 36;

	private final Random chance;

	PictureNoise(Random chance) {
		this.chance = chance;
	}

	@Override
	public void makeNoise(BufferedImage image) {
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setColor(DigitPicture.INK);
			for (int i = 0; i < LINES; i++) {
				drawLine(graphics, image.getWidth(), image.getHeight());
			}
			for (int i = 0; i < DOTS; i++) {
				drawDot(graphics, image.getWidth(), image.getHeight());
			}
		}
		finally {
			graphics.dispose();
		}
	}

	private void drawLine(Graphics2D graphics, int width, int height) {
		graphics.setStroke(new BasicStroke((float) between(2.5, 4), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		graphics.draw(new CubicCurve2D.Double(between(4, 24), between(.2, .8) * height, width * between(.25, .4),
				between(-.2, 1.2) * height, width * between(.6, .75), between(-.2, 1.2) * height,
				width - between(4, 24), between(.2, .8) * height));
	}

	private void drawDot(Graphics2D graphics, int width, int height) {
		double size = between(2.5, 6);
		graphics.fill(new Ellipse2D.Double(between(4, width - 10), between(4, height - 10), size, size));
	}

	private double between(double low, double high) {
		return low + this.chance.nextDouble() * (high - low);
	}

}
