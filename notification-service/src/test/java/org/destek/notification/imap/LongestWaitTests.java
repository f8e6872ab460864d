package org.destek.notification.imap;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LongestWaitTests {

	private static final Duration POLL = Duration.ofMinutes(1);

	private static final MailboxPosition BEFORE = new MailboxPosition("office", 7, 41);

	@Test
	void waitsAsLongAsItMayWhileNothingComes() {
		assertThat(MailboxReader.longestWait(BEFORE, new MailboxPosition("office", 7, 41), POLL)).isEqualTo(POLL);
	}

	@Test
	void looksAgainSoonAfterMails() {
		assertThat(MailboxReader.longestWait(BEFORE, new MailboxPosition("office", 7, 42), POLL))
			.isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void neverWaitsLongerThanTheMailboxIsPolled() {
		Duration often = Duration.ofMillis(300);
		assertThat(MailboxReader.longestWait(BEFORE, new MailboxPosition("office", 7, 42), often)).isEqualTo(often);
	}

}
