package org.destek.notification.notice.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityNumbersTests {

	@Test
	void leavesTheLastTwoDigits() {
		assertThat(IdentityNumbers.mask("Numaram 10000000146, babamın 99000000042."))
			.isEqualTo("Numaram •••••••••46, babamın •••••••••42.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "10000000146", "TC:10000000146.", "100 000 001 46", "100-000-001-46", "5 10000000146",
			"(10000000146)", "no10000000146x" })
	void findsItHoweverItIsWritten(String text) {
		assertThat(IdentityNumbers.mask(text)).contains("•••••••••46");
	}

	@ParameterizedTest
	@ValueSource(strings = { "05321234567", "10000000147", "1000000014", "100000001460", "K7M-3XR-9TQ2",
			"https://example.org/?expires=1795345500", "" })
	void leavesOtherNumbers(String text) {
		assertThat(IdentityNumbers.mask(text)).isEqualTo(text);
	}

	@Test
	void maskingTwiceChangesNothing() {
		String once = IdentityNumbers.mask("10000000146");
		assertThat(IdentityNumbers.mask(once)).isEqualTo(once);
	}

}
