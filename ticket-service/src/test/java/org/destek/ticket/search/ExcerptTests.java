package org.destek.ticket.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

	private static final WordQuery KAYIT = new WordQuery("'kayit' | 'kayit':*");

	@Test
	void marksEachHitInItsSurroundings() {
		assertThat(Excerpt.of("Ders KAYITLARIM\n açılmadı, kayıt yok", KAYIT))
			.isEqualTo("Ders \uE000KAYITLARIM\uE001 açılmadı, \uE000kayıt\uE001 yok");
	}

	@Test
	void marksASoftenedEnding() {
		assertThat(Excerpt.of("kitabı", new WordQuery("'kitap'"))).isEqualTo("\uE000kitabı\uE001");
	}

	@Test
	void cutsALongTextAtWords() {
		String excerpt = Excerpt.of("önce ".repeat(100) + "kayıt" + " sonra".repeat(100), KAYIT);
		assertThat(excerpt).startsWith("… önce").endsWith("sonra …").contains("\uE000kayıt\uE001").hasSizeLessThan(250);
	}

	@Test
	void cutsATextWithoutBlanks() {
		assertThat(Excerpt.of("x".repeat(500) + "-kayıt-" + "y".repeat(500), KAYIT)).contains("\uE000kayıt\uE001")
			.hasSizeLessThan(250);
		assertThat(Excerpt.of("😀".repeat(500) + " kayıt" + "😀".repeat(500), KAYIT)).contains("\uE000kayıt\uE001")
			.doesNotMatch("(?s).*[\ud800-\udbff](?![\udc00-\udfff]).*");
	}

	@Test
	void showsNoIdentityNumberAndNoMarkOfTheWriters() {
		assertThat(Excerpt.of("kayıt \uE000x\uE001 100 000 001 46 TC10000000146", KAYIT))
			.isEqualTo("\uE000kayıt\uE001 x ••• TC•••");
	}

	@Test
	void marksNothingForAWordThatTellsNothing() {
		assertThat(Excerpt.of("ayna", new WordQuery("'a' | 'ayse':*"))).isEqualTo("ayna");
	}

}
