package org.destek.notification.notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTests {

	@ParameterizedTest
	@CsvSource({ "Elif@Example.org, elif@example.org", "elif@example.org., elif@example.org",
			"e.lif.y@GMail.com, elify@gmail.com", "elify+staj@googlemail.com, elify@gmail.com",
			"elif.y+a+b@outlook.com, elif.y@outlook.com", "elif@pm.me, elif@proton.me",
			"elif@örnek.edu.tr, elif@xn--rnek-4qa.edu.tr", "elif@xn--rnek-4qa.edu.tr, elif@xn--rnek-4qa.edu.tr" })
	void isOneHoweverItsProviderLetsItBeWritten(String address, String mailbox) {
		assertThat(Mailbox.of(address).key()).isEqualTo(mailbox);
	}

	@ParameterizedTest
	@CsvSource({ "elif+staj@example.org", "e.lif@example.org", "e.lif@outlook.com", "+elif@gmail.com" })
	void isAnotherWhereNoProviderSaysSo(String address) {
		assertThat(Mailbox.of(address).key()).isEqualTo(address);
	}

	@Test
	void takesWhateverStandsInAnOldRow() {
		assertThat(Mailbox.of("nobody").key()).isEqualTo("nobody");
		assertThat(Mailbox.of("@example.org").key()).isEqualTo("@example.org");
	}

}
