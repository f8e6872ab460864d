package org.destek.ticket.humancheck;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** A WAV file (RIFF, PCM, 16 bit, mono) that is put together from samples. */
final class WaveFile {

	/** As written here: without chunks between format and samples. */
	static final int HEADER_BYTES = 44;

	private static final short PCM = 1;

	private static final short MONO = 1;

	private final int samplesASecond;

	private final List<short[]> pieces = new ArrayList<>();

	WaveFile(int samplesASecond) {
		this.samplesASecond = samplesASecond;
	}

	void append(short[] samples) {
		this.pieces.add(samples);
	}

	/** Adds a sound to all samples so far. */
	void mix(IntSupplier sound) {
		for (short[] piece : this.pieces) {
			for (int i = 0; i < piece.length; i++) {
				piece[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, piece[i] + sound.getAsInt()));
			}
		}
	}

	byte[] toBytes() {
		int size = Short.BYTES * this.pieces.stream().mapToInt((piece) -> piece.length).sum();
		ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + size).order(ByteOrder.LITTLE_ENDIAN);
		file.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + size).put(ascii("WAVE"));
		file.put(ascii("fmt ")).putInt(16).putShort(PCM).putShort(MONO);
		file.putInt(this.samplesASecond).putInt(this.samplesASecond * Short.BYTES);
		file.putShort((short) Short.BYTES).putShort((short) Short.SIZE);
		file.put(ascii("data")).putInt(size);
		for (short[] piece : this.pieces) {
			for (short sample : piece) {
				file.putShort(sample);
			}
		}
		return file.array();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
