package org.destek.ticket.humancheck;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

import net.logicsquad.nanocaptcha.image.renderer.WordRenderer;

/**
 * Writes digits as a hand would, each time a little differently. The strokes are our own:
 * no font is needed on the machine, and there is no glyph that a program could compare.
 */
final class HandwrittenDigits implements WordRenderer {

	private static final double UNITS_HIGH = 14;

	private static final double UNITS_WIDE = 10;

	/** By digit: strokes, each a row of points (x 0–10, y 0–14) on a smooth curve. */
	private static final double[][][] STROKES = {
			{ { 5, 0, 1.6, 2.2, .6, 7, 1.6, 11.8, 5, 14, 8.4, 11.8, 9.4, 7, 8.4, 2.2, 5, 0 } },
			{ { 2, 3.4, 4, 2.2, 5.6, 0 }, { 5.6, 0, 5.5, 7, 5.5, 14 }, { 2.4, 14, 5.5, 13.9, 8.6, 14 } },
			{ { 1, 3.6, 2.4, .8, 5.4, 0, 8.4, 1.6, 8.6, 4.6, 6.2, 8.4, .8, 13.8 }, { .8, 13.8, 5, 13.7, 9.2, 13.8 } },
			{ { 1.2, 1.6, 4.6, 0, 8, 1.6, 7.8, 4.9, 4.2, 6.4 },
					{ 4.2, 6.4, 8.2, 7.4, 9, 10.6, 6.8, 13.6, 3.2, 13.8, .8, 12 } },
			{ { 6.4, 0, 3.8, 4.8, .6, 9.6 }, { .6, 9.6, 5, 9.6, 9.6, 9.5 }, { 7, 4.6, 7, 9, 7, 14 } },
			{ { 8.4, .2, 5, .2, 2.2, .3 }, { 2.2, .3, 1.8, 3, 1.5, 6.2 },
					{ 1.5, 6.2, 4.8, 4.8, 8.2, 6.2, 9, 9.6, 7, 13.2, 3.4, 13.9, .8, 12.2 } },
			{ { 8, .4, 4.6, 1.8, 1.8, 5.8, 1, 10, 2.8, 13.4, 6, 13.8, 8.8, 11.6, 8.4, 8, 5.4, 6.4, 2.4, 7.6, 1.1,
					10.2 } },
			{ { .8, .3, 5, .2, 9.2, .2 }, { 9.2, .2, 6.2, 5.6, 4, 14 }, { 3, 7.2, 5.6, 7.1, 8, 7.1 } },
			{ { 5, 6.4, 1.8, 4.2, 2.2, 1.2, 5, 0, 7.8, 1.2, 8.2, 4.2, 5, 6.4, 1.2, 9.2, 1.4, 12.4, 5, 14, 8.6, 12.4,
					8.8, 9.2, 5, 6.4 } },
			{ { 2, 13.6, 5.4, 12.2, 8.2, 8.2, 9, 4, 7.2, .6, 4, .2, 1.2, 2.4, 1.6, 6, 4.6, 7.6, 7.6, 6.4, 8.9,
					3.8 } } };

	private final Random chance;

	HandwrittenDigits(Random chance) {
		this.chance = chance;
	}

	@Override
	public void render(String digits, BufferedImage image) {
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setColor(DigitPicture.INK);
			double room = (image.getWidth() - 44.0) / digits.length();
			for (int i = 0; i < digits.length(); i++) {
				AffineTransform transform = transformTo(22 + room * (i + .5), image.getHeight() / 2.0,
						image.getHeight() * .52);
				graphics
					.setStroke(new BasicStroke((float) between(7, 10), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
				write(digits.charAt(i) - '0', transform, graphics);
			}
		}
		finally {
			graphics.dispose();
		}
	}

	private void write(int digit, AffineTransform transform, Graphics2D graphics) {
		for (double[] stroke : STROKES[digit]) {
			graphics.draw(transform.createTransformedShape(curveThrough(shaken(stroke))));
		}
	}

	private AffineTransform transformTo(double x, double y, double height) {
		AffineTransform transform = AffineTransform.getTranslateInstance(x + between(-9, 9), y + between(-14, 14));
		transform.rotate(Math.toRadians(between(-17, 17)));
		transform.shear(between(-.18, .18), 0);
		double scale = height / UNITS_HIGH * between(.9, 1.15);
		transform.scale(scale * between(.85, 1.1), scale);
		transform.translate(-UNITS_WIDE / 2, -UNITS_HIGH / 2);
		return transform;
	}

	private double[] shaken(double[] stroke) {
		double[] shaken = stroke.clone();
		for (int i = 2; i < shaken.length - 2; i++) {
			shaken[i] += between(-.45, .45);
		}
		return shaken;
	}

	/** A Catmull-Rom spline, which goes through its points, as cubic curves. */
	private static Path2D curveThrough(double[] points) {
		Path2D path = new Path2D.Double();
		path.moveTo(points[0], points[1]);
		int last = points.length / 2 - 1;
		for (int i = 0; i < last; i++) {
			int before = 2 * Math.max(i - 1, 0);
			int from = 2 * i;
			int to = 2 * (i + 1);
			int after = 2 * Math.min(i + 2, last);
			path.curveTo(points[from] + (points[to] - points[before]) / 6,
					points[from + 1] + (points[to + 1] - points[before + 1]) / 6,
					points[to] - (points[after] - points[from]) / 6,
					points[to + 1] - (points[after + 1] - points[from + 1]) / 6, points[to], points[to + 1]);
		}
		return path;
	}

	private double between(double low, double high) {
		return low + this.chance.nextDouble() * (high - low);
	}

}
