package org.destek.ticket.core;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TicketCodeTests {

	private final RandomGenerator random = new SecureRandom();

	@RepeatedTest(50)
	void isDrawnFromThirtyCharactersThatAreHardToConfuse() {
		assertThat(TicketCode.draw(this.random).text())
			.matches("[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{4}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "K7M-3XR-9TQ2", "k7m-3xr-9tq2", "K7M3XR9TQ2", " k7m 3xr 9tq2 ", "K7M–3XR—9TQ2",
			"k7m\u00A03xr\t9tq2" })
	void forgivesCaseSpacesAndDashes(String typed) {
		assertThat(TicketCode.parse(typed)).contains(new TicketCode("K7M-3XR-9TQ2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "K7M-3XR-9TQ", "K7M-3XR-9TQ22", "K7M-3XR-9TQ0", "K7M-3XR-9TQI", "K7M/3XR/9TQ2" })
	void readsNothingElse(String typed) {
		assertThat(TicketCode.parse(typed)).isEmpty();
	}

	@Test
	void readsNoNovel() {
		assertThat(TicketCode.parse(" ".repeat(100_000))).isEmpty();
	}

}
