package org.destek.ticket.subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.ticket.core.TypedText;

import static org.assertj.core.api.Assertions.assertThat;

class SubjectLineTests {

	@ParameterizedTest
	@ValueSource(strings = { "Merhaba,", "Merhaba", "MERHABA", "merhabalar,", "Merhabaaa", "İyi günler", "İYİ GÜNLER,",
			"iyi gunler", "IYI GUNLER.", "İyi günler dilerim,", "İyi çalışmalar", "Selam", "Selamlar hocam,",
			"Selamün aleyküm", "Selamün aleyküm hocam,", "s.a.", "Sayın yetkili", "Sayın Yetkili,", "SAYIN YETKİLİ",
			"Sayın Hocam,", "Hocam merhaba", "Merhaba hocam iyi günler,", "Merhaba, iyi günler.", "Günaydın!",
			"Değerli hocam,", "Sayın Ayşe Yılmaz,", "Sayın Prof. Dr. Ayşe Yılmaz,", "Merhaba Ayşe Hanım,",
			"merhaba ayşe hanım", "Merhaba Ayşe,", "Merhaba 👋", "Kolay gelsin,", "İlgili birime,", "Herkese merhaba,",
			"Merhaba, umarım iyisinizdir.", "Hello,", "Hi", "Hi there!", "Hello everyone,", "Dear Sir or Madam,",
			"Dear Sir/Madam,", "Dear Sir or Madam", "Dear IT support,", "Dear Ms. Kaya,", "Good morning",
			"Good afternoon,", "To whom it may concern:", "Hi team,\n\nI hope you are well.",
			"Merhaba,\n\nSayın yetkili,\n\n", "- Merhaba -" })
	void skipsAGreetingWhereverTheLineEnds(String greeting) {
		assertThat(SubjectLine.of(greeting + " parolam çalışmıyor")).isEqualTo("parolam çalışmıyor");
		assertThat(SubjectLine.of(greeting + "\r\n\r\nparolam çalışmıyor")).isEqualTo("parolam çalışmıyor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sayın ayşe yılmaz", "BİLGİ İŞLEM DAİRE BAŞKANLIĞINA", "Öğrenci İşleri Müdürlüğü'ne",
			"Dear Ayşe" })
	void skipsALineThatNamesWhoIsAddressed(String line) {
		assertThat(SubjectLine.of(line + "\n\nparolam çalışmıyor")).isEqualTo("parolam çalışmıyor");
	}

	@ParameterizedTest
	@CsvSource({ "'Merhaba şifremi unuttum, yardım eder misiniz', 'şifremi unuttum, yardım eder misiniz'",
			"'MERHABA ŞİFREMİ UNUTTUM, YARDIM', 'ŞİFREMİ UNUTTUM, YARDIM'",
			"'Sayın hocam şifremi unuttum, yardım', 'şifremi unuttum, yardım'",
			"'Merhaba OBS açılmıyor', 'OBS açılmıyor'", "'İyi günler afişi basılamıyor', 'afişi basılamıyor'",
			"'Selamlaşma sayfası bozuk', 'Selamlaşma sayfası bozuk'",
			"'İyi çalışmayan yazıcı', 'İyi çalışmayan yazıcı'", "'Dear support I cannot log in', 'I cannot log in'",
			"'Hi-res picture is lost', 'Hi-res picture is lost'",
			"'Sayın listesi açılmıyor', 'Sayın listesi açılmıyor'",
			"'Parolam çalışmıyor, iyi günler', 'Parolam çalışmıyor, iyi günler'" })
	void keepsWhatIsNoGreeting(String message, String subject) {
		assertThat(SubjectLine.of(message)).isEqualTo(subject);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Merhaba, iyi günler.", "Hello", "Sayın yetkili," })
	void isNeverEmpty(String message) {
		assertThat(SubjectLine.of(message)).isEqualTo(message);
	}

	@Test
	void endsAtAWordWithinSixtyCharacters() {
		assertThat(SubjectLine.of("kelime ".repeat(40))).isEqualTo("kelime ".repeat(7) + "kelime…");
		assertThat(SubjectLine.of("a".repeat(57) + ", " + "b".repeat(20))).isEqualTo("a".repeat(57) + "…");
		assertThat(SubjectLine.of("a".repeat(59) + " b")).isEqualTo("a".repeat(59) + "…");
		assertThat(SubjectLine.of("a".repeat(60))).isEqualTo("a".repeat(60));
	}

	@Test
	void cutsAWordThatIsTooLongBetweenLetters() {
		assertThat(SubjectLine.of("a".repeat(100))).isEqualTo("a".repeat(59) + "…");
		assertThat(TypedText.length(SubjectLine.of("😀".repeat(500)))).isEqualTo(60);
		assertThat(SubjectLine.of("👩‍🎓".repeat(50))).isEqualTo("👩‍🎓".repeat(19) + "…");
	}

	@Test
	void isOneLine() {
		assertThat(SubjectLine.of("Merhaba,\n\nparolam  \t çalışmıyor\u2028bugün"))
			.isEqualTo("parolam çalışmıyor bugün");
		assertThat(SubjectLine.of("a\u202Eb\u0000c")).isEqualTo("a b c");
	}

	@ParameterizedTest
	@CsvSource({ "'', true", "' ', true", "(no subject), true", "(Konu Yok), true", "Konu yok mu, false" })
	void knowsWhatMailProgramsWriteForNothing(String subject, boolean missing) {
		assertThat(SubjectLine.isMissing(subject)).isEqualTo(missing);
	}

}
