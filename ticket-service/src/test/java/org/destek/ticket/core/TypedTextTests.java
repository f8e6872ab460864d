package org.destek.ticket.core;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTextTests {

	@Test
	void composesLettersAndCountsThemAsPeopleDo() {
		assertThat(TypedText.line(" g\u0306u\u0308 \u00A0")).isEqualTo("ğü");
		assertThat(TypedText.length("😀ğ")).isEqualTo(2);
		assertThat(TypedText.line(null)).isEmpty();
	}

	@Test
	void endsLinesOfATextInOneWayAndDropsControlCharacters() {
		assertThat(TypedText.text("a\r\nb\rc\u2028d\u0000\u0007\te\uD800")).isEqualTo("a\nb\nc\nd\te");
	}

	@Test
	void letsNothingIntoALineThatWouldBreakAHeader() {
		for (String each : new String[] { "a\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u0000b", "a\u007Fb", "a\u202Eb",
				"a\uD800b", "a\tb" }) {
			assertThat(TypedText.fitsInALine(each)).as(each).isFalse();
		}
		assertThat(TypedText.fitsInALine("Şükrü Ğ’nin 😀 sorusu: “neden?”")).isTrue();
	}

	@Test
	void cutsASubjectBetweenWords() {
		assertThat(TypedText.firstWordsOf("Merhaba,\n\nparolam  çalışmıyor")).isEqualTo("Merhaba, parolam çalışmıyor");
		String subject = TypedText.firstWordsOf("kelime ".repeat(40));
		assertThat(subject).endsWith("kelime…").hasSizeLessThanOrEqualTo(120);
		assertThat(TypedText.length(TypedText.firstWordsOf("😀".repeat(500)))).isEqualTo(120);
		assertThat(TypedText.firstWordsOf("a\u202Eb\u0000c")).isEqualTo("a b c");
	}

}
