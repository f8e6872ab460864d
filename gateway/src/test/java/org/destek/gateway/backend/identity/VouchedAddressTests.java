package org.destek.gateway.backend.identity;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** By which address somebody is known who has an account elsewhere. */
class VouchedAddressTests {

	@Test
	void isTheClaimThatTheSettingsName() {
		Map<String, Object> claims = Map.of("email", "a@example.org", "upn", " b@example.org ", "name", "C");
		assertThat(VouchedAddress.of(claims, "email")).contains("a@example.org");
		assertThat(VouchedAddress.of(claims, "upn")).contains("b@example.org");
		assertThat(VouchedAddress.of(claims, "name")).isEmpty();
		assertThat(VouchedAddress.of(claims, "mail")).isEmpty();
	}

	@Test
	void isNoMailAddressThatWasNeverProven() {
		assertThat(VouchedAddress.of(Map.of("email", "a@example.org", "email_verified", false), "email")).isEmpty();
		assertThat(VouchedAddress.of(Map.of("email", "a@example.org", "email_verified", "false"), "email")).isEmpty();
		assertThat(VouchedAddress.of(Map.of("email", "a@example.org", "email_verified", "true"), "email")).isPresent();
	}

	@Test
	void isAText() {
		assertThat(VouchedAddress.of(Map.of("email", List.of("a@example.org")), "email")).isEmpty();
	}

}
