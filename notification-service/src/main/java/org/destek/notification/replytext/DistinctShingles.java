package org.destek.notification.replytext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The runs of eight successive words of several texts, each once. Words are numbered, so
 * that runs are told apart by eight numbers and only a new one is written out.
 */
final class DistinctShingles {

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<byte[]> encoded = new ArrayList<>();

	private final Set<Run> runs = new HashSet<>();

	void addAll(List<String> words) {
		int[] numbered = words.stream().mapToInt(this::numberOf).toArray();
		for (int begin = 0; begin + Shingles.LENGTH <= numbered.length; begin++) {
			this.runs.add(new Run(numbered, begin));
		}
	}

	/** Each run as it is hashed. */
	Stream<byte[]> distinct() {
		return this.runs.stream().map(this::written);
	}

	private int numberOf(String word) {
		return this.numbers.computeIfAbsent(word, (fresh) -> {
			this.encoded.add(Shingles.encoded(fresh));
			return this.encoded.size() - 1;
		});
	}

	private byte[] written(Run run) {
		return Shingles.joined(
				Arrays.stream(run.words, run.begin, run.begin + Shingles.LENGTH).mapToObj(this.encoded::get).toList());
	}

	/** A place in a text's words. */
	private static final class Run {

		private final int[] words;

		private final int begin;

		private final int hash;

		Run(int[] words, int begin) {
			this.words = words;
			this.begin = begin;
			int mixed = 1;
			for (int i = begin; i < begin + Shingles.LENGTH; i++) {
				mixed = 31 * mixed + words[i];
			}
			this.hash = mixed;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Run run && Arrays.equals(this.words, this.begin, this.begin + Shingles.LENGTH,
					run.words, run.begin, run.begin + Shingles.LENGTH);
		}

		@Override
		public int hashCode() {
			return this.hash;
		}

	}

}
