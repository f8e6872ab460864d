package org.destek.ticket.report;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountedUnitTests {

	@ParameterizedTest
	@CsvSource({ "Mühendislik Fakültesi, Mühendislik Fakültesi", "'  mühendislik   fakültesi ', Mühendislik Fakültesi",
			"MÜHENDİSLİK FAKÜLTESİ, Mühendislik Fakültesi", "ısparta işletme, Isparta İşletme",
			"Fen Ve Edebiyat, Fen ve Edebiyat", "BİDB, BİDB", "Öğrenci İşleri 3. kat, Öğrenci İşleri 3. Kat" })
	void isTheSameForAllSpellings(String typed, String counted) {
		assertThat(CountedUnit.of(typed)).isEqualTo(counted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "10000000146", "Fen 1000 0000 146", "elif@example.org", "-", "  ", "12" })
	void isNoneWhereNoUnitIsNamed(String typed) {
		assertThat(CountedUnit.of(typed)).isEmpty();
	}

}
