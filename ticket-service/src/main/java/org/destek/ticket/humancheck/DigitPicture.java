package org.destek.ticket.humancheck;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;

import net.logicsquad.nanocaptcha.image.ImageCaptcha;
import net.logicsquad.nanocaptcha.image.backgrounds.FlatColorBackgroundProducer;

/**
 * Draws a check's digits: twice the size it is shown in, dark on white in either theme.
 * All chance comes from the check's own seed: a picture that differed with every request
 * would let a program take the mean of many, where only the digits remain.
 */
final class DigitPicture {

	static final int WIDTH = 440;

	static final int HEIGHT = 152;

	static final Color PAPER = Color.WHITE;

	static final Color INK = new Color(0x1B2A33);

	byte[] draw(HumanCheck check) {
		BufferedImage image = new ImageCaptcha.Builder(WIDTH, HEIGHT)
			.addBackground(new FlatColorBackgroundProducer(PAPER))
			.addContent(check::digits, new HandwrittenDigits(new Random(check.seed())))
			.addNoise(new PictureNoise(new Random(~check.seed())))
			.build()
			.getImage();
		return SmallPng.encode(image, INK, PAPER);
	}

}
