package org.destek.ticket.humancheck;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.UUID;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.destek.foundation.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

class DigitSpeechTests {

	private final DigitSpeech speech = new DigitSpeech();

	@ParameterizedTest
	@EnumSource
	void isAWaveFileThatAnyPlayerReads(Language language) throws Exception {
		byte[] wave = this.speech.speak(check("48271", 7), language);

		try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave))) {
			AudioFormat format = audio.getFormat();
			assertThat(format.getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
			assertThat(format.getChannels()).isEqualTo(1);
			assertThat(format.getSampleSizeInBits()).isEqualTo(16);
			assertThat(audio.getFrameLength() / format.getFrameRate()).isBetween(9f, 16f);
			assertThat(audio.readAllBytes()).hasSize((int) audio.getFrameLength() * 2);
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysEveryDigitOfItsOwn(Language language) {
		Recordings recordings = new Recordings();
		for (int digit = 0; digit < 10; digit++) {
			short[] samples = recordings.of(language, digit);
			assertThat(samples.length).as("length of " + digit).isBetween(2_000, 6_200);
			assertThat(loudest(samples)).as("loudness of " + digit).isGreaterThan(15_000);
			for (int other = 0; other < digit; other++) {
				assertThat(samples).isNotEqualTo(recordings.of(language, other));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void speaksEachDigitTwiceWithAPauseBehindIt(Language language) {
		for (int digit = 0; digit < 10; digit++) {
			byte[] wave = this.speech.speak(check(String.valueOf(digit).repeat(5), 3), language);
			assertThat(words(wave)).as("times that " + digit + " is heard").isEqualTo(10);
		}
	}

	@Test
	void isTheSameFileForTheSameCheckSoThatRangesFitTogether() {
		assertThat(this.speech.speak(check("48271", 7), Language.TR))
			.isEqualTo(this.speech.speak(check("48271", 7), Language.TR))
			.isNotEqualTo(this.speech.speak(check("48271", 7), Language.EN))
			.isNotEqualTo(this.speech.speak(check("48271", 8), Language.TR));
	}

	private static HumanCheck check(String digits, long seed) {
		return new HumanCheck(digits, Instant.EPOCH, new UUID(0, seed));
	}

	private static int loudest(short[] samples) {
		int loudest = 0;
		for (short each : samples) {
			loudest = Math.max(loudest, Math.abs(each));
		}
		return loudest;
	}

	/** Counts stretches of sound between stretches of at least 0.4 seconds of none. */
	private static int words(byte[] wave) {
		int words = 0;
		int quiet = 8_000;
		for (int i = WaveFile.HEADER_BYTES; i + 1 < wave.length; i += 2) {
			int sample = Math.abs((wave[i] & 0xFF) | (wave[i + 1] << 8));
			words += (sample > 2_500 && quiet >= 3_200) ? 1 : 0;
			quiet = (sample > 2_500) ? 0 : quiet + 1;
		}
		return words;
	}

}
