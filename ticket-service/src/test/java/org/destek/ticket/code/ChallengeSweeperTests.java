package org.destek.ticket.code;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.RunningDesk;

import static org.assertj.core.api.Assertions.assertThat;

class ChallengeSweeperTests extends RunningDesk {

	@Autowired
	private ChallengeSweeper sweeper;

	@Test
	void forgetsChallengesOnceNoLimitCountsThem() {
		Receipt receipt = aLabTicket();
		challengeOf(unprovenLinkOf(receipt, LAB));
		String challenges = "code_challenge where ticket_id = '%s'".formatted(idOf(receipt));
		this.time.forward(Duration.ofHours(25));
		this.sweeper.sweep().block();
		assertThat(count(challenges)).isEqualTo(1);
		this.time.forward(Duration.ofHours(2));
		this.sweeper.sweep().block();
		assertThat(count(challenges)).isZero();
	}

}
