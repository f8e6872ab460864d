package org.destek.ticket.privacy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NationalIdTests {

	@ParameterizedTest
	@ValueSource(strings = { "10000000146", "12345678950", "99999999990", "99000000042", " 10000000146\t" })
	void takesNumbersWithRightCheckDigitsForeignersToo(String typed) {
		assertThat(NationalId.problemOf(typed)).isNull();
		assertThat(new NationalId(typed).digits()).isEqualTo(typed.strip());
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "null, REQUIRED", "'', REQUIRED", "'  ', REQUIRED", "1000000014, LENGTH", "100000001460, LENGTH",
					"1, LENGTH", "1000000014a, DIGITS", "100 000 001 46, DIGITS", "-10000000146, DIGITS",
					"١٠٠٠٠٠٠٠١٤٦, DIGITS", "10000000145, CHECK_DIGITS", "10000000136, CHECK_DIGITS",
					"20000000146, CHECK_DIGITS", "00000000000, CHECK_DIGITS", "01234567890, CHECK_DIGITS",
					"99000000023, CHECK_DIGITS", "11111111111, CHECK_DIGITS" })
	void saysWhatIsWrong(String typed, NationalIdProblem problem) {
		assertThat(NationalId.problemOf(typed)).isEqualTo(problem);
	}

	@Test
	void everyWrongDigitOfANumberIsFound() {
		String right = "12345678950";
		for (int i = 0; i < right.length(); i++) {
			for (char other = '0'; other <= '9'; other++) {
				String typed = right.substring(0, i) + other + right.substring(i + 1);
				assertThat(NationalId.problemOf(typed) == null).as(typed).isEqualTo(typed.equals(right));
			}
		}
	}

	@Test
	void showsNoMoreThanItsLastTwoDigits() {
		NationalId id = new NationalId("12345678950");

		assertThat(id.masked()).isEqualTo("•••••••••50");
		assertThat(id).hasToString("•••••••••50");
	}

	@Test
	void refusesAWrongNumberWithoutRepeatingIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> new NationalId("12345678951"))
			.withMessageNotContaining("12345678951");
	}

}
