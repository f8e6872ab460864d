package org.destek.foundation.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			tr|TR
			tr-TR,tr;q=0.9,en;q=0.8|TR
			en;q=0.5,tr;q=0.8|TR
			fr,tr;q=0.3|TR
			en-GB,tr;q=0.9|EN
			xx|EN
			*|EN
			tr;q=0|EN
			;;;|EN
			tr;q=banana|EN
			""", delimiter = '|')
	void isTheOneThatTheReaderWantsMost(String header, Language expected) {
		HttpHeaders headers = new HttpHeaders();
		headers.set("Accept-Language", header);
		assertThat(Language.wantedBy(headers)).isEqualTo(expected);
	}

	@Test
	void isEnglishWhenNothingIsWanted() {
		assertThat(Language.wantedBy(new HttpHeaders())).isEqualTo(Language.EN);
	}

}
