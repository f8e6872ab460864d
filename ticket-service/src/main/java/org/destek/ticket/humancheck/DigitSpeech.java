package org.destek.ticket.humancheck;

import java.util.Random;

import org.destek.foundation.language.Language;

/**
 * Speaks a check's digits: slowly, twice, over a little noise, each digit at a pitch of
 * its own. All chance comes from the check's own seed, so that ranges asked for one after
 * the other belong to one file, and so that asking often does not cancel the noise.
 */
final class DigitSpeech {

	private static final int RATE = Recordings.SAMPLES_A_SECOND;

	private static final int NOISE = 260;

	private static final int READINGS = 2;

	private final Recordings recordings = new Recordings();

	byte[] speak(HumanCheck check, Language language) {
		Random chance = new Random(check.seed());
		WaveFile wave = new WaveFile(RATE);
		wave.append(new short[RATE / 3]);
		for (int reading = 0; reading < READINGS; reading++) {
			check.digits().chars().forEach((digit) -> speakDigit(language, digit - '0', chance, wave));
			wave.append(new short[RATE * 2 / 3]);
		}
		wave.mix(() -> (int) (chance.nextGaussian() * NOISE));
		return wave.toBytes();
	}

	private void speakDigit(Language language, int digit, Random chance, WaveFile wave) {
		wave.append(atSpeed(this.recordings.of(language, digit), 0.93 + chance.nextDouble() * 0.12));
		wave.append(new short[RATE / 2 + chance.nextInt(RATE / 5)]);
	}

	private static short[] atSpeed(short[] samples, double speed) {
		short[] changed = new short[(int) ((samples.length - 1) / speed)];
		for (int i = 0; i < changed.length; i++) {
			int from = (int) (i * speed);
			double part = i * speed - from;
			changed[i] = (short) Math.round(samples[from] * (1 - part) + samples[from + 1] * part);
		}
		return changed;
	}

}
