package org.destek.notification.incoming;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.notification.incoming.OpenMails.NOW;
import static org.destek.notification.incoming.OpenMails.ofAStranger;
import static org.destek.notification.incoming.OpenMails.toTicket;

class RecentTurnsTests {

	private static final UUID TICKET = UUID.randomUUID();

	private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));

	private final RecentTurns recent = new RecentTurns(NOW);

	@Test
	void countsMailsThatAreHandledTogether() {
		List<Instant> strangers = LongStream.range(0, 7)
			.mapToObj((each) -> this.recent.give(ofAStranger("Elif@example.com", each)))
			.toList();
		assertThat(strangers).containsExactly(NOW, NOW, NOW, NOW, NOW, LATER, LATER);
		List<Instant> toATicket = LongStream.range(0, 11)
			.mapToObj((each) -> this.recent.give(toTicket(TICKET, "gul@example.org", each)))
			.toList();
		assertThat(toATicket.subList(0, 10)).containsOnly(NOW);
		assertThat(toATicket.get(10)).isEqualTo(LATER);
	}

	@Test
	void countsWhatAKnownSenderWritesToAllTickets() {
		List<Instant> turns = LongStream.range(0, 101)
			.mapToObj((each) -> this.recent.give(toTicket(new UUID(1, each), "gul@example.org", each)))
			.toList();
		assertThat(turns.subList(0, 100)).containsOnly(NOW);
		assertThat(turns.get(100)).isEqualTo(LATER);
	}

	@Test
	void waitsForTheOldestTurnThatMustPassWhateverOrderTheyAreCountedIn() {
		for (int second : new int[] { 30, 10, 50, 20, 40 }) {
			this.recent.count(RecentTurns.stranger("elif@example.com"), NOW.minusSeconds(second));
		}
		assertThat(this.recent.give(ofAStranger("elif@example.com", 1))).isEqualTo(LATER.minusSeconds(50));
		assertThat(this.recent.give(ofAStranger("elif@example.com", 2))).isEqualTo(LATER.minusSeconds(40));
	}

	@Test
	void aMailBehindOneThatWaitsHoldsUpThoseBehindIt() {
		UUID waiting = UUID.randomUUID();
		this.recent.wait(TICKET, waiting, 5);
		assertThat(this.recent.give(toTicket(TICKET, "gul@example.org", 3))).isEqualTo(NOW);
		assertThat(this.recent.give(toTicket(TICKET, "gul@example.org", 7))).isNull();
		assertThat(this.recent.give(toTicket(UUID.randomUUID(), "gul@example.org", 8))).isEqualTo(NOW);
		assertThat(this.recent.give(toTicket(TICKET, "gul@example.org", 9))).isNull();
	}

	@Test
	void aMailThatWaitedHasItsTurnAndThenTheNext() {
		OpenMail waited = toTicket(TICKET, "gul@example.org", 5);
		this.recent.wait(TICKET, waited.mail().id(), 5);
		assertThat(this.recent.give(waited)).isEqualTo(NOW);
		assertThat(this.recent.give(toTicket(TICKET, "gul@example.org", 6))).isEqualTo(NOW);
	}

}
