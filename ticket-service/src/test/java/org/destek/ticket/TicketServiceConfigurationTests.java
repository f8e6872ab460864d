package org.destek.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TicketServiceConfigurationTests {

	@Test
	void tellsTheTimeInMilliseconds() {
		Clock clock = new TicketServiceConfiguration().clock();
		assertThat(Stream.generate(clock::instant).limit(1_000))
			.allMatch((now) -> now.equals(now.truncatedTo(ChronoUnit.MILLIS)));
		assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
	}

}
