package org.destek.notification.incoming.mailbox;

import java.time.Clock;
import java.time.Duration;

import jakarta.mail.AuthenticationFailedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TroubleTests {

	@Test
	void aServerThatIsAwayIsTriedAgainSoonAndOneThatRefusesRarelyLestItLockTheAccount() {
		assertThat(Trouble.SERVER_AWAY.pause(0)).isEqualTo(Duration.ofMillis(500));
		assertThat(Trouble.SERVER_AWAY.pause(2)).isEqualTo(Duration.ofSeconds(2));
		assertThat(Trouble.SERVER_AWAY.pause(1_000_000)).isEqualTo(Duration.ofSeconds(30));
		assertThat(Trouble.LOGIN_REFUSED.pause(0)).isEqualTo(Duration.ofMinutes(1));
		assertThat(Trouble.LOGIN_REFUSED.pause(1)).isEqualTo(Duration.ofMinutes(2));
		assertThat(Trouble.TOKEN_REFUSED.pause(1_000_000)).isEqualTo(Duration.ofMinutes(10));
	}

	@Test
	void pausesBeginAnewOnceTheMailboxWasReadOrSomethingElseIsWrong() {
		MailboxState state = new MailboxState(Clock.systemUTC());
		assertThat(state.broken(Trouble.SERVER_AWAY)).isZero();
		assertThat(state.broken(Trouble.SERVER_AWAY)).isOne();
		assertThat(state.broken(Trouble.LOGIN_REFUSED)).isZero();
		assertThat(state.broken(Trouble.LOGIN_REFUSED)).isOne();
		state.read(new Place("main", 1, 1));
		assertThat(state.broken(Trouble.LOGIN_REFUSED)).isZero();
	}

	@Test
	void whatIsNotForeseenIsNotGuessedAt() {
		assertThat(Trouble.of(new IllegalStateException(new AuthenticationFailedException("NO"))))
			.isEqualTo(Trouble.LOGIN_REFUSED);
		assertThat(Trouble.of(new IllegalStateException("any"))).isEqualTo(Trouble.UNKNOWN);
	}

}
