package org.destek.notification.inbound.classify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.notification.mime.header.MailSender;

import static org.assertj.core.api.Assertions.assertThat;

class SenderAddressTests {

	/** The refusals of ticket-service's {@code EmailAddressTests}. */
	@ParameterizedTest
	@ValueSource(strings = { "", "a", "@example.org", "a@", "a@b", "a@@example.org", "a b@example.org",
			"a@example.org b@example.org", "a@example.org,b@example.org", "a@example.org;", "<a@example.org>",
			"Ad <a@example.org>", "a@example..org", ".a@example.org", "a.@example.org", "a..b@example.org", "a@-x.org",
			"a@x-.org", "a@127.0.0.1", "a@[127.0.0.1]", "a@example.org\r\nBcc: b@example.org", "a@example.org\u0000",
			"ayşe@example.org", "\"a b\"@example.org", "a@example.o" })
	void refusesWhatTicketServiceRefuses(String address) {
		assertThat(SenderAddress.mayRequest(new MailSender(address, null))).isFalse();
	}

	/** The addresses that ticket-service's {@code EmailAddressTests} accept. */
	@ParameterizedTest
	@ValueSource(strings = { "a@example.org", "ad.soyad@ogr.ktu.edu.tr", "o'neil+destek@example.co.uk",
			"x_y=z@a-b.example", "1@2.example.org", "bilgi@üniversite.example" })
	void acceptsWhatTicketServiceAccepts(String address) {
		assertThat(SenderAddress.mayRequest(new MailSender(address, null))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "root@localhost", "a..b@example.org", ".a@example.org", "ışıl@example.org", "a@-b.org",
			"a@192.168.0.1", "a@example.org.", "a_b@ex_ample.org", "@example.org", "example.org" })
	void whatTicketServiceCannotTakeMakesNoRequest(String address) {
		assertThat(SenderAddress.mayRequest(new MailSender(address, null))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "isil@ogr.example.org", "a.b+c@example.org", "a@örnek.com.tr", "A_B@xn--rnek-5qa.com.tr" })
	void whatItTakesDoes(String address) {
		assertThat(SenderAddress.mayRequest(new MailSender(address, null))).isTrue();
	}

	@Test
	void lengthsAreThoseOfMailServers() {
		assertThat(SenderAddress.mayRequest(new MailSender("a".repeat(64) + "@example.org", null))).isTrue();
		assertThat(SenderAddress.mayRequest(new MailSender("a".repeat(65) + "@example.org", null))).isFalse();
		String domain = "abcdefghi.".repeat(19) + "org";
		assertThat(SenderAddress.mayRequest(new MailSender("a".repeat(60) + "@" + domain, null))).isTrue();
		assertThat(SenderAddress.mayRequest(new MailSender("a".repeat(61) + "@" + domain, null))).isFalse();
	}

}
