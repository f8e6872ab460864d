package org.destek.notification.replytext;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Each run of eight successive words of a text, as keyed hashes: they prove that another
 * text repeats it, and tell nothing of what it says.
 */
public final class Shingles {

	/** How many successive words prove that a text is repeated. */
	static final int LENGTH = 8;

	private Shingles() {
	}

	/**
	 * What is kept of a mail that is sent.
	 * @param texts its texts: the plain one, the lines of the other
	 * @param hash the keyed hash
	 * @return eight bytes a run, each run once
	 */
	public static byte[] bytesOf(List<String> texts, ToLongFunction<byte[]> hash) {
		DistinctShingles runs = new DistinctShingles();
		texts.forEach((text) -> runs.addAll(Words.of(text)));
		// The texts of a mail repeat each other, and hashing is what costs.
		long[] hashes = runs.distinct().mapToLong(hash).sorted().distinct().toArray();
		ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
		Arrays.stream(hashes).forEach(bytes::putLong);
		return bytes.array();
	}

	/**
	 * Reads what was kept.
	 * @param kept as it was made
	 * @return the hashes
	 */
	public static LongStream in(byte[] kept) {
		ByteBuffer bytes = ByteBuffer.wrap(kept);
		return LongStream.generate(bytes::getLong).limit(kept.length / Long.BYTES);
	}

	/** The hash of the run that begins at each word; shorter by seven than the words. */
	static long[] of(List<String> words, ToLongFunction<byte[]> hash) {
		int runs = Math.max(0, words.size() - LENGTH + 1);
		List<byte[]> bytes = new ArrayList<>(words.size());
		words.forEach((word) -> bytes.add(encoded(word)));
		long[] hashes = new long[runs];
		for (int i = 0; i < runs; i++) {
			hashes[i] = hash.applyAsLong(joined(bytes.subList(i, i + LENGTH)));
		}
		return hashes;
	}

	/** As it is hashed: with a space after it. */
	static byte[] encoded(String word) {
		return (word + " ").getBytes(StandardCharsets.UTF_8);
	}

	static byte[] joined(List<byte[]> words) {
		ByteBuffer joined = ByteBuffer.allocate(words.stream().mapToInt((word) -> word.length).sum());
		words.forEach(joined::put);
		return joined.array();
	}

}
