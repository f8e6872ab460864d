package org.destek.notification.replytext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the lines that a mail of ours said: every word stands in a run of eight that it
 * holds. Wrapping, quote marks and spaces do not matter.
 */
final class ProvenLines {

	private ProvenLines() {
	}

	/** The indexes of such lines; a line without words is none. */
	static BitSet in(List<MailLine> lines, SentMails sent) {
		BitSet proven = new BitSet();
		if (sent.proofs().isEmpty()) {
			return proven;
		}
		List<String> words = new ArrayList<>();
		int[] ends = new int[lines.size()];
		for (int i = 0; i < lines.size(); i++) {
			words.addAll(Words.of(lines.get(i).text()));
			ends[i] = words.size();
		}
		BitSet said = said(words, sent);
		for (int i = 0; i < ends.length; i++) {
			int start = (i > 0) ? ends[i - 1] : 0;
			proven.set(i, start < ends[i] && said.nextClearBit(start) >= ends[i]);
		}
		return proven;
	}

	private static BitSet said(List<String> words, SentMails sent) {
		BitSet said = new BitSet();
		for (SentMails.Proof proof : sent.proofs()) {
			long[] runs = Shingles.of(words, proof.hash());
			for (int i = 0; i < runs.length; i++) {
				if (proof.hashes().contains(runs[i])) {
					said.set(i, i + Shingles.LENGTH);
				}
			}
		}
		return said;
	}

}
