package org.destek.notification.inbound.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import org.destek.notification.inbound.classify.ClassifiedMail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.notification.inbound.classify.ClassifiedMails.NOW;
import static org.destek.notification.inbound.classify.ClassifiedMails.ofAStranger;
import static org.destek.notification.inbound.classify.ClassifiedMails.toTicket;

class ThrottleWindowTests {

	private static final UUID TICKET = UUID.randomUUID();

	private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));

	private final ThrottleWindow window = new ThrottleWindow(NOW);

	@Test
	void countsMailsThatAreHandledTogether() {
		List<Instant> strangers = LongStream.range(0, 7)
			.mapToObj((each) -> this.window.give(ofAStranger("Elif@example.com", each)))
			.toList();
		assertThat(strangers).containsExactly(NOW, NOW, NOW, NOW, NOW, LATER, LATER);
		List<Instant> toATicket = LongStream.range(0, 11)
			.mapToObj((each) -> this.window.give(toTicket(TICKET, "gul@example.org", each)))
			.toList();
		assertThat(toATicket.subList(0, 10)).containsOnly(NOW);
		assertThat(toATicket.get(10)).isEqualTo(LATER);
	}

	@Test
	void countsWhatAKnownSenderWritesToAllTickets() {
		List<Instant> times = LongStream.range(0, 101)
			.mapToObj((each) -> this.window.give(toTicket(new UUID(1, each), "gul@example.org", each)))
			.toList();
		assertThat(times.subList(0, 100)).containsOnly(NOW);
		assertThat(times.get(100)).isEqualTo(LATER);
	}

	@Test
	void waitsForTheOldestTurnThatMustPassWhateverOrderTheyAreCountedIn() {
		for (int second : new int[] { 30, 10, 50, 20, 40 }) {
			this.window.count(ThrottleWindow.stranger("elif@example.com"), NOW.minusSeconds(second));
		}
		assertThat(this.window.give(ofAStranger("elif@example.com", 1))).isEqualTo(LATER.minusSeconds(50));
		assertThat(this.window.give(ofAStranger("elif@example.com", 2))).isEqualTo(LATER.minusSeconds(40));
	}

	@Test
	void aMailBehindOneThatWaitsHoldsUpThoseBehindIt() {
		UUID waiting = UUID.randomUUID();
		this.window.wait(TICKET, waiting, 5);
		assertThat(this.window.give(toTicket(TICKET, "gul@example.org", 3))).isEqualTo(NOW);
		assertThat(this.window.give(toTicket(TICKET, "gul@example.org", 7))).isNull();
		assertThat(this.window.give(toTicket(UUID.randomUUID(), "gul@example.org", 8))).isEqualTo(NOW);
		assertThat(this.window.give(toTicket(TICKET, "gul@example.org", 9))).isNull();
	}

	@Test
	void aMailThatWaitedHasItsTurnAndThenTheNext() {
		ClassifiedMail waited = toTicket(TICKET, "gul@example.org", 5);
		this.window.wait(TICKET, waited.mail().id(), 5);
		assertThat(this.window.give(waited)).isEqualTo(NOW);
		assertThat(this.window.give(toTicket(TICKET, "gul@example.org", 6))).isEqualTo(NOW);
	}

}
