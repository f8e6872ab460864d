package org.destek.ticket.humancheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.destek.foundation.language.Language;

/**
 * Our recordings of the ten digits in each language, kept once they were read: WAV files
 * of the plainest kind, as {@code src/recordings/record} makes them.
 */
final class Recordings {

	static final int SAMPLES_A_SECOND = 8_000;

	private final Map<String, short[]> kept = new ConcurrentHashMap<>();

	/** The samples of a digit; not to be changed. */
	short[] of(Language language, int digit) {
		return this.kept.computeIfAbsent("speech/" + language.tag() + "/" + digit + ".wav", Recordings::read);
	}

	private static short[] read(String file) {
		try (InputStream stream = Recordings.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("The recording " + file + " is missing");
			}
			return samples(stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The recording " + file + " cannot be read", ex);
		}
	}

	private static short[] samples(byte[] wave) {
		short[] samples = new short[(wave.length - WaveFile.HEADER_BYTES) / Short.BYTES];
		ByteBuffer.wrap(wave)
			.order(ByteOrder.LITTLE_ENDIAN)
			.position(WaveFile.HEADER_BYTES)
			.asShortBuffer()
			.get(samples);
		return samples;
	}

}
