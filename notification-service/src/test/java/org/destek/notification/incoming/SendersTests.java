package org.destek.notification.incoming;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.notification.reading.MailSender;

import static org.assertj.core.api.Assertions.assertThat;

class SendersTests {

	@ParameterizedTest
	@ValueSource(strings = { "root@localhost", "a..b@example.org", ".a@example.org", "ışıl@example.org", "a@-b.org",
			"a@192.168.0.1", "a@example.org.", "a_b@ex_ample.org", "@example.org", "example.org" })
	void whatTicketServiceCannotTakeMakesNoRequest(String address) {
		assertThat(Senders.mayRequest(new MailSender(address, null))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "isil@ogr.example.org", "a.b+c@example.org", "a@örnek.com.tr", "A_B@xn--rnek-5qa.com.tr" })
	void whatItTakesDoes(String address) {
		assertThat(Senders.mayRequest(new MailSender(address, null))).isTrue();
	}

	@Test
	void lengthsAreThoseOfMailServers() {
		assertThat(Senders.mayRequest(new MailSender("a".repeat(64) + "@example.org", null))).isTrue();
		assertThat(Senders.mayRequest(new MailSender("a".repeat(65) + "@example.org", null))).isFalse();
		String domain = "abcdefghi.".repeat(19) + "org";
		assertThat(Senders.mayRequest(new MailSender("a".repeat(60) + "@" + domain, null))).isTrue();
		assertThat(Senders.mayRequest(new MailSender("a".repeat(61) + "@" + domain, null))).isFalse();
	}

}
