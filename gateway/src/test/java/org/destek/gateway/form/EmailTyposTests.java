package org.destek.gateway.form;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailTyposTests {

	@ParameterizedTest
	@CsvSource({ "a@gmial.com,gmail.com", "a@gmail.con,gmail.com", "a@hotmial.com,hotmail.com", "A@GMIAL.COM,gmail.com",
			"a@outlok.com,outlook.com" })
	void pointsOutALikelyTypo(String address, String meant) {
		assertThat(EmailTypos.in(address)).get().extracting(EmailTypos.Typo::meant).isEqualTo(meant);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a@gmail.com", "a@mail.com", "a@ogr.ktu.edu.tr", "a@hotmail.com.tr", "gmial.com", "", "a@" })
	void leavesOthersAlone(String address) {
		assertThat(EmailTypos.in(address)).isEmpty();
	}

}
