package org.destek.ticket.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "a@example.org", "ad.soyad@ogr.ktu.edu.tr", "o'neil+destek@example.co.uk",
			"x_y=z@a-b.example", "1@2.example.org" })
	void takesOrdinaryAddresses(String typed) {
		assertThat(EmailAddress.parse(typed)).map(EmailAddress::text).contains(typed);
	}

	@Test
	void keepsADomainOfOtherLettersInItsAsciiForm() {
		assertThat(EmailAddress.parse("bilgi@üniversite.example")).map(EmailAddress::text)
			.contains("bilgi@xn--niversite-p9a.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "@example.org", "a@", "a@b", "a@@example.org", "a b@example.org",
			"a@example.org b@example.org", "a@example.org,b@example.org", "a@example.org;", "<a@example.org>",
			"Ad <a@example.org>", "a@example..org", ".a@example.org", "a.@example.org", "a..b@example.org", "a@-x.org",
			"a@x-.org", "a@127.0.0.1", "a@[127.0.0.1]", "a@example.org\r\nBcc: b@example.org", "a@example.org\u0000",
			"ayşe@example.org", "\"a b\"@example.org", "a@example.o" })
	void refusesEverythingElse(String typed) {
		assertThat(EmailAddress.parse(typed)).isEmpty();
	}

	@Test
	void refusesWhatNoMailServerTakes() {
		assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
		assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".org")).isEmpty();
		assertThat(EmailAddress.parse("a@" + "b.".repeat(126) + "org")).isEmpty();
	}

	@Test
	void comparesWithoutCase() {
		assertThat(new EmailAddress("Ali.I@Example.org").comparable()).isEqualTo("ali.i@example.org");
	}

}
