package org.destek.notification.imap;

import java.time.Clock;
import java.time.Duration;

import jakarta.mail.AuthenticationFailedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxFaultTests {

	@Test
	void aServerThatIsAwayIsTriedAgainSoonAndOneThatRefusesRarelyLestItLockTheAccount() {
		assertThat(MailboxFault.SERVER_AWAY.pause(0)).isEqualTo(Duration.ofMillis(500));
		assertThat(MailboxFault.SERVER_AWAY.pause(2)).isEqualTo(Duration.ofSeconds(2));
		assertThat(MailboxFault.SERVER_AWAY.pause(1_000_000)).isEqualTo(Duration.ofSeconds(30));
		assertThat(MailboxFault.LOGIN_REFUSED.pause(0)).isEqualTo(Duration.ofMinutes(1));
		assertThat(MailboxFault.LOGIN_REFUSED.pause(1)).isEqualTo(Duration.ofMinutes(2));
		assertThat(MailboxFault.TOKEN_REFUSED.pause(1_000_000)).isEqualTo(Duration.ofMinutes(10));
	}

	@Test
	void pausesBeginAnewOnceTheMailboxWasReadOrSomethingElseIsWrong() {
		MailboxState state = new MailboxState(Clock.systemUTC());
		assertThat(state.broken(MailboxFault.SERVER_AWAY)).isZero();
		assertThat(state.broken(MailboxFault.SERVER_AWAY)).isOne();
		assertThat(state.broken(MailboxFault.LOGIN_REFUSED)).isZero();
		assertThat(state.broken(MailboxFault.LOGIN_REFUSED)).isOne();
		state.read(new MailboxPosition("main", 1, 1));
		assertThat(state.broken(MailboxFault.LOGIN_REFUSED)).isZero();
	}

	@Test
	void whatIsNotForeseenIsNotGuessedAt() {
		assertThat(MailboxFault.of(new IllegalStateException(new AuthenticationFailedException("NO"))))
			.isEqualTo(MailboxFault.LOGIN_REFUSED);
		assertThat(MailboxFault.of(new IllegalStateException("any"))).isEqualTo(MailboxFault.UNKNOWN);
	}

}
