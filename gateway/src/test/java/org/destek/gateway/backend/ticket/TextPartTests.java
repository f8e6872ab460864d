package org.destek.gateway.backend.ticket;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextPartTests {

	@Test
	void aTypedTextIsOnePart() {
		assertThat(TextPart.of("Bir\n\nİki", null)).containsExactly(new TextPart("Bir\n\nİki", false));
	}

	@Test
	void foldedLinesStandWhereTheyStood() {
		List<TextPart> parts = TextPart.of("Bir\n\nİki",
				List.of(new TextPart.Folded(0, "Üst"), new TextPart.Folded(1, "Ara"), new TextPart.Folded(9, "Alt")));
		assertThat(parts).extracting(TextPart::text).containsExactly("Üst", "Bir", "Ara", "İki", "Alt");
		assertThat(parts).extracting(TextPart::folded).containsExactly(true, false, true, false, true);
	}

	@Test
	void emptyLinesAreNotCounted() {
		assertThat(new TextPart("Bir\n\nİki\n", true).lines()).isEqualTo(2);
	}

}
