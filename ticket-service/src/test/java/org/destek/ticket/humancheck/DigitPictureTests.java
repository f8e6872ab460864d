package org.destek.ticket.humancheck;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DigitPictureTests {

	private final DigitPicture picture = new DigitPicture();

	@Test
	void isAPngOfAtMostFiveKilobytesWhateverChanceDraws() throws Exception {
		Random random = new Random(1);
		for (int i = 0; i < 300; i++) {
			byte[] png = this.picture.draw(check("%05d".formatted(random.nextInt(100_000)), random.nextLong()));

			assertThat(png).hasSizeLessThanOrEqualTo(5_000);
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
			assertThat(image.getWidth()).isEqualTo(440);
			assertThat(image.getHeight()).isEqualTo(152);
		}
	}

	@Test
	void isTheSameForTheSameCheckSoThatManyCopiesTellNoMoreThanOne() {
		assertThat(this.picture.draw(check("48271", 7))).isEqualTo(this.picture.draw(check("48271", 7)));
	}

	@Test
	void differsForEveryCheckEvenWithTheSameDigits() {
		assertThat(this.picture.draw(check("48271", 7))).isNotEqualTo(this.picture.draw(check("48271", 8)));
	}

	@Test
	void drawsEachDigitAtItsPlace() throws Exception {
		BufferedImage some = decoded("48271");
		BufferedImage other = decoded("48279");

		assertThat(differences(some, other, 0, 320)).as("the four digits that are the same").isLessThan(600);
		assertThat(differences(some, other, 330, 440)).as("the one that is not").isGreaterThan(300);
	}

	@Test
	void isDarkOnWhiteWithEveryDigitInSight() throws Exception {
		for (int digit = 0; digit < 10; digit++) {
			BufferedImage image = decoded(String.valueOf(digit).repeat(5));
			assertThat(ink(image, 0, 440)).isBetween(3_000, 20_000);
			for (int place = 0; place < 5; place++) {
				assertThat(ink(image, 22 + 79 * place, 22 + 79 * (place + 1))).as(digit + " at " + place)
					.isGreaterThan(400);
			}
		}
	}

	private BufferedImage decoded(String digits) throws Exception {
		return ImageIO.read(new ByteArrayInputStream(this.picture.draw(check(digits, 11))));
	}

	private static HumanCheck check(String digits, long seed) {
		return new HumanCheck(digits, Instant.EPOCH, new UUID(0, seed));
	}

	private static int ink(BufferedImage image, int from, int to) {
		int ink = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = from; x < to; x++) {
				ink += ((image.getRGB(x, y) & 0xFF) < 0x80) ? 1 : 0;
			}
		}
		return ink;
	}

	private static int differences(BufferedImage some, BufferedImage other, int from, int to) {
		int differences = 0;
		for (int y = 0; y < some.getHeight(); y++) {
			for (int x = from; x < to; x++) {
				differences += (some.getRGB(x, y) != other.getRGB(x, y)) ? 1 : 0;
			}
		}
		return differences;
	}

}
