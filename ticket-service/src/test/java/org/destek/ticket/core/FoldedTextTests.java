package org.destek.ticket.core;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTextTests {

	private static final FoldedText QUOTE = new FoldedText(1, "Ali yazdı:\n> Ne zaman?");

	private static final FoldedText SIGNATURE = new FoldedText(2, "-- \nAyşe");

	@Test
	void standsWhereItWasWrittenOnceItIsUnfolded() {
		assertThat(FoldedText.unfolded("Yarın.\nBekleriz.", List.of(QUOTE, SIGNATURE)))
			.isEqualTo("Yarın.\n\nAli yazdı:\n> Ne zaman?\n\nBekleriz.\n\n-- \nAyşe");
	}

	@Test
	void isAllThereIsOfAMailWithoutAnyOtherText() {
		assertThat(FoldedText.unfolded("", List.of(new FoldedText(0, "> Ne zaman?")))).isEqualTo("> Ne zaman?");
		assertThat(FoldedText.unfolded("Yarın.", null)).isEqualTo("Yarın.");
	}

	@Test
	void isNotLostBehindTheEndOfAShorterText() {
		assertThat(FoldedText.unfolded("Yarın.", List.of(new FoldedText(7, "-- \nAyşe"))))
			.isEqualTo("Yarın.\n\n-- \nAyşe");
	}

	@Test
	void goesDownWithTheTextBelowNewLines() {
		assertThat(FoldedText.below(List.of(QUOTE, SIGNATURE), 2)).extracting(FoldedText::after).containsExactly(3, 4);
	}

}
