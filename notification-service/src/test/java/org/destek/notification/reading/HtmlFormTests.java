package org.destek.notification.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What HTML says by its form stays readable without it. */
class HtmlFormTests {

	@Test
	void listsKeepTheirNumbersAndTheirDepth() {
		assertThat(ReadMails.html("Adımlar<ol start=3><li>Aç<li>Yaz<ul><li>ad<li>soyad</ul><li value=9>Bitir</ol>"))
			.isEqualTo("Adımlar\n3. Aç\n4. Yaz\n  - ad\n  - soyad\n9. Bitir");
	}

	@Test
	void aTableKeepsItsRowsOnLinesAndItsCellsApart() {
		assertThat(ReadMails
			.html("""
					<p>Notlarım:</p><table class=MsoTableGrid><tr><td><p class=MsoNormal>Ders</p></td><td><p>Not</p></td></tr>
					<tr><td><div>Fizik</div></td><td></td><td>BA<br>(üç)</td></tr></table><p>Teşekkürler</p>
					"""))
			.isEqualTo("Notlarım:\n\nDers | Not\nFizik | | BA (üç)\n\nTeşekkürler");
	}

	@Test
	void aTableThatOnlyPlacesThingsIsNotOne() {
		assertThat(ReadMails.html("<table><tr><td><p>Merhaba,</p><p>belge ektedir.</p></td></tr></table>"))
			.isEqualTo("Merhaba,\n\nbelge ektedir.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "https://a.org/x | burada | burada (https://a.org/x)",
			"https://www.a.org/ | a.org | a.org", "https://a.org | https://a.org | https://a.org",
			"https://evil.example/?x=ogr.edu.tr | ogr.edu.tr | ogr.edu.tr (https://evil.example/?x=ogr.edu.tr)",
			"mailto:x@a.org?subject=a | Bana yazın | Bana yazın (x@a.org)", "mailto:x@a.org | x@a.org | x@a.org",
			"javascript:alert(1) | Bas | Bas", "tel:+90312 | +90 312 | +90 312" })
	void aLinkTellsWhereItGoesUnlessItsWordsDo(String target, String shown, String expected) {
		assertThat(ReadMails.html("<a href=\"%s\">%s</a>".formatted(target, shown))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "src=https://a.org/s.png alt='Ekran görüntüsü' | Bakın [Ekran görüntüsü]",
			"src=https://a.org/s.png alt='👍' | Bakın 👍", "src=cid:1 alt='Ekran' | Bakın",
			"src=https://a.org/s.png alt='image001.png' | Bakın", "src=https://a.org/t width=1 alt='iz' | Bakın" })
	void aPictureSaysWhatItShows(String attributes, String expected) {
		assertThat(ReadMails.html("<p>Bakın <img %s></p>".formatted(attributes))).isEqualTo(expected);
	}

}
